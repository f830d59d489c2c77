// Ctrl K puts the cursor into the search box; everything on the desk works without this file.
addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    const search = document.querySelector("#cari");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
});

// The print button of a slip; without this file the browser's own print command does the same.
document.querySelectorAll("[data-cetak]").forEach((button) => button.addEventListener("click", () => print()));

// The part of a page that stands for this very minute is asked for again; never under the hands of somebody who is in it.
document.querySelectorAll("[data-segar]").forEach((part) => {
  setInterval(async () => {
    const here = document.getElementById(part.id);
    if (document.hidden || here === null || here.matches(":focus-within") || here.querySelector("details[open]")) {
      return;
    }
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const page = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page && page.getElementById(part.id);
      if (fresh) {
        here.replaceWith(fresh);
        // The line on top says the minute too.
        document.querySelector(".jejak")?.replaceWith(page.querySelector(".jejak"));
      }
    } catch {
      // Without a network the page keeps what it shows; the time in its head says from when that is.
    }
  }, Number(part.dataset.segar) * 1000);
});
