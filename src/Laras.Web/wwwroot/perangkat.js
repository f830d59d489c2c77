// The keys of this browser, one for each person who uses it, and the forms that need them. The phone app signs with the
// same keys.
// A key never leaves the browser and cannot be read by anybody; without this file everything works with a password.
(() => {
  const wait = (request) =>
    new Promise((done, broken) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => broken(request.error);
    });

  const open = async () => {
    const request = indexedDB.open("laras", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("kunci");
      request.result.createObjectStore("orang", { keyPath: "nomor" });
    };
    const db = await wait(request);
    // A later version in another window must not wait for this page.
    db.onversionchange = () => db.close();
    return db;
  };

  const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));

  // Browsers that were bound before everybody had a key of his own: one for all.
  const common = "perangkat";

  const keyOf = async (db, number, purpose) => {
    const stored = (name) => wait(db.transaction("kunci").objectStore("kunci").get(name));
    const known = (await stored(number)) ?? (purpose === "sign-in" ? await stored(common) : undefined);
    if (known) {
      return known;
    }
    const made = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
    // In one transaction: the phone app may make one at the same moment, and a person has one key here.
    const store = db.transaction("kunci", "readwrite").objectStore("kunci");
    const first = await wait(store.get(number));
    if (first) {
      return first;
    }
    await wait(store.put(made, number));
    return made;
  };

  const post = (address, body) =>
    fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body ?? {}),
    });

  const prove = async (db, purpose, number) => {
    const key = await keyOf(db, number, purpose);
    const challenge = (await (await post("/api/devices/challenge")).json()).challenge;
    const text = new TextEncoder().encode(`laras-device-1\n${purpose}\n${challenge}`);
    const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key.privateKey, text);
    return {
      publicKey: base64(await crypto.subtle.exportKey("spki", key.publicKey)),
      challenge,
      signature: base64(signature),
    };
  };

  const people = (db) => wait(db.transaction("orang").objectStore("orang").getAll());
  const remember = (db, nomor, nama) =>
    wait(db.transaction("orang", "readwrite").objectStore("orang").put({ nomor, nama }));
  const forget = (db, nomor) => wait(db.transaction("orang", "readwrite").objectStore("orang").delete(nomor));

  const say = (form, sentences) => {
    const place = form.querySelector("[data-kata]");
    place.textContent = [].concat(sentences).join(" ");
    place.hidden = false;
  };

  // The start card: the form goes to the server as any other, with the proof in its hidden fields.
  const startCard = (db, form) => {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      if (form.elements.kunci.value) {
        return;
      }
      event.preventDefault();
      const proof = await prove(db, "bind", form.dataset.nomor);
      form.elements.kunci.value = proof.publicKey;
      form.elements.tantangan.value = proof.challenge;
      form.elements.tanda.value = proof.signature;
      await remember(db, form.dataset.nomor, form.dataset.nama);
      form.submit();
    });
  };

  // The account page: bind this browser and choose a PIN for it.
  const bind = (db, form) => {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (form.elements.pin.value !== form.elements.ulang.value) {
        say(form, "Isian kedua tidak sama dengan yang pertama. Tulis PIN itu dua kali.");
        return;
      }
      const proof = await prove(db, "bind", form.dataset.nomor);
      const answer = await post("/api/devices", { ...proof, name: form.elements.nama.value, pin: form.elements.pin.value });
      if (answer.ok) {
        await remember(db, form.dataset.nomor, form.dataset.nama);
        location.reload();
      } else if (answer.status === 422) {
        say(form, (await answer.json()).detail);
      } else {
        say(form, "Belum tersimpan. Muat ulang halaman ini, lalu coba lagi.");
      }
    });
  };

  // The door: whoever is bound here is offered by name.
  const signIn = async (db, form) => {
    const known = await people(db);
    if (known.length === 0) {
      return;
    }
    for (const person of known) {
      form.elements.nomor.add(new Option(person.nama, person.nomor));
    }
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const number = form.elements.nomor.value;
      const proof = await prove(db, "sign-in", number);
      const answer = await post("/masuk/pin", {
        ...proof,
        number,
        pin: form.elements.pin.value,
        return: form.elements.kembali.value,
      });
      form.elements.pin.value = "";
      if (answer.ok) {
        location.assign((await answer.json()).to);
      } else if (answer.status === 422) {
        const refusal = await answer.json();
        say(form, refusal.sentence);
        if (refusal.forget) {
          await forget(db, number);
        }
      } else {
        say(form, "Server belum menjawab. Coba lagi sebentar.");
      }
    });
  };

  const begin = async () => {
    const forms = document.querySelectorAll("form[data-perangkat], form[data-ikat], form[data-pin]");
    if (forms.length === 0 || !globalThis.crypto?.subtle || !globalThis.indexedDB) {
      return;
    }
    const db = await open();
    forms.forEach((form) =>
      "perangkat" in form.dataset ? startCard(db, form) : "ikat" in form.dataset ? bind(db, form) : signIn(db, form),
    );
  };

  begin();
})();
