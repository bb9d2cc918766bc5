for (const person of document.querySelectorAll(".person")) {
  person.addEventListener("click", () => {
    document.getElementById("email").value = person.dataset.email;
    document.getElementById("password").value = "demo";
    document.querySelector("button.primary").focus();
  });
}
