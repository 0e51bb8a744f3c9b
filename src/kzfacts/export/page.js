const box = document.querySelector("input");
const found = document.querySelector("output");
const low = text => (text ?? "").toLowerCase();
const groups = [...document.querySelectorAll(".group")].map(group => {
  const name = low(group.querySelector("h3").textContent);
  const also = low(group.dataset.names);
  const rows = [...group.querySelectorAll("tr[id], .group > ul > li, li[id]")];
  return {group, name, also, rows: rows.map(row => [row, `${name} ${also} ${low(row.textContent)} ${row.id}`])};
});
// A region is named in English in the rows of its figures, and may be typed otherwise.
const places = groups.filter(({group}) => group.id.startsWith("Region:"));
const meanings = word => [word, ...places.filter(({also}) => word.length > 2 && also.includes(word))
  .map(({name}) => name.replace(/ region$/, ""))];
const filter = () => {
  const words = low(box.value).split(/\s+/).filter(Boolean).map(meanings);
  let count = 0;
  for (const {group, rows} of groups) {
    let shown = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every(any => any.some(word => text.includes(word)));
      shown += !row.hidden;
      count += !row.hidden && row.id !== "";
    }
    group.hidden = words.length > 0 && !shown;
    for (const part of group.querySelectorAll(":scope > details")) part.open = words.length > 0;
  }
  document.body.classList.toggle("filtered", words.length > 0);
  found.textContent = words.length ? `${count} found` : "";
};
const reveal = () => {
  const part = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let above = part; above; above = above.parentElement) {
    if (above.localName === "details") above.open = true;
  }
  part?.scrollIntoView();
};
box.closest("search").hidden = false;
box.addEventListener("input", filter);
addEventListener("hashchange", reveal);
document.querySelector("main").addEventListener("click", event => {
  const row = event.target.closest("a, details details") ? null : event.target.closest("tr[id] > th");
  if (row) location.hash = row.parentElement.id;  // the address of a fact, to be copied
});
reveal();
