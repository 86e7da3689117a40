// The real site would draw the board here; the sample leaves that to the crawler.
fetch("/alder/boards.json").then((r) => r.json()).then((board) => {
  document.getElementById("app").textContent = board.meta.total + " open positions";
});
