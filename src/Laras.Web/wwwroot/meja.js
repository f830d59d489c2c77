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
