/* The students' page. It shows what the room says and sends what a student chooses: over a WebSocket, or, where a
   proxy cuts that, by asking every two seconds. Every text is set as text, never as markup. Nothing is remembered
   but the seat, for as long as this tab lives. */
(function () {
  "use strict";

  var POLL = 2000, PING = 15000, ANSWER = 5000, SOCKET_AGAIN = 30000, LONG = 20000;
  var words = JSON.parse(document.body.getAttribute("data-words"));
  var main = document.querySelector("main");
  var told = document.getElementById("told");
  var seatLine = document.getElementById("seat");
  var root = document.documentElement;

  var token = kept("token");
  var seat = 0;
  var state = null;      // what the room says that this seat sees
  var shown = "";        // which phase and vote the page is built for
  var pending = null;    // a choice that was sent, and not yet heard to have arrived
  var mine = "";         // the vote in which a choice of this page has arrived; not which choice
  var putAway = false;   // that vote was put away uncounted, and this is to be told
  var socket = null;
  var socketFails = 0;
  var turn = 0;          // which way to the room is the present one: a poll of an older one ends
  var timer = 0, answerTimer = 0, longTimer = 0;
  var lost = false;
  var away = false;      // the seat is in another tab, or gone

  /* The words of this page, when the room goes over to another language. */

  function speak(speech) {
    var said = Object.keys(words).filter(function (name) { return words[name] === told.textContent; })[0];
    words = speech.words;
    root.lang = speech.lang;
    root.dir = speech.dir;
    shown = "";
    if (said) { tell(words[said]); }
    sit(seat);
  }

  function sit(number) {
    seat = number;
    seatLine.textContent = number ? words.seat.replace("{number}", number) : "";
  }

  /* What this tab keeps. */

  function kept(name) {
    try { return sessionStorage.getItem("waymark-" + name) || ""; } catch (e) { return ""; }
  }

  function keep(name, value) {
    try {
      if (value) { sessionStorage.setItem("waymark-" + name, value); }
      else { sessionStorage.removeItem("waymark-" + name); }
    } catch (e) { /* then the seat lasts as long as the page does */ }
  }

  function codeInAddress() {
    return decodeURIComponent(location.hash.slice(1)).toUpperCase();
  }

  /* Building the page. */

  function make(tag, attributes, children) {
    var element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    (children || []).forEach(function (child) {
      element.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
    });
    return element;
  }

  function fill(parts, focused) {
    while (main.firstChild) { main.removeChild(main.firstChild); }
    parts.forEach(function (part) { main.appendChild(part); });
    var heading = main.querySelector("h1");
    if (heading && focused) {
      heading.setAttribute("tabindex", "-1");
      heading.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }

  function tell(text) {
    if (told.textContent !== text) { told.textContent = text; }
  }

  function title(text) {
    document.title = text + " – Waymark";
  }

  function calm(heading, texts) {
    title(heading);
    fill([make("section", { "class": "calm" }, [make("h1", {}, [heading])].concat(texts))], true);
  }

  function showJoin(why) {
    shown = "join";
    sit(0);
    title(words.join);
    var input = make("input", {
      id: "code", name: "code", dir: "ltr", required: "", maxlength: "9", "aria-describedby": "type",
      autocapitalize: "characters", autocomplete: "off", autocorrect: "off", spellcheck: "false"
    });
    var form = make("form", { "class": "join", method: "post", action: "/join" }, [
      make("h1", {}, [words.join]), make("p", { id: "type" }, [words.type]),
      make("label", { "for": "code" }, [words.code]), input,
      make("button", { "class": "onward" }, [words.enter]), make("p", { "class": "soft" }, [words["private"]])
    ]);
    fill([form], false);
    hookJoin();
    tell(why || "");
    if (why) { input.focus(); }
  }

  function hookJoin() {
    var form = main.querySelector("form.join");
    if (!form) { return; }
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      join(form.elements.code.value);
    });
  }

  function card(name, number, text, view) {
    var parts = [];
    if (number) { parts.push(make("span", { "class": "number" }, [String(number)])); }
    var attributes = number ? { "class": "text", lang: view.lang, dir: view.dir } : { "class": "text" };
    parts.push(make("span", attributes, [text]));
    parts.push(make("span", { "class": "yours" }, [words.yours]));
    var button = make("button", { type: "button", "class": number ? "card" : "card pass" }, parts);
    button.addEventListener("click", function () { choose(name); });
    return { option: name, button: button };
  }

  var cards = [];

  function showVote(view) {
    cards = view.options.map(function (option, place) { return card(option.id, place + 1, option.text, view); });
    var list = make("ol", {}, cards.map(function (each) { return make("li", {}, [each.button]); }));
    var passing = card(null, 0, words.pass, view);
    cards.push(passing);
    title(view.prompt);
    fill([make("section", { "class": "vote" }, [
      make("h1", { lang: view.lang, dir: view.dir }, [view.prompt]), list, passing.button
    ])], true);
  }

  function mark() {
    cards.forEach(function (each) {
      var chosen = each.option === null ? state.passed : !state.passed && state.chosen === each.option;
      each.button.setAttribute("aria-pressed", String(chosen));
      each.button.classList.toggle("sending", !!pending && pending.option === each.option && !chosen);
    });
  }

  function show() {
    var key = [state.phase, state.ballot, state.outcome, state.lang, state.prompt].join(" ");
    var fresh = key !== shown;
    shown = key;
    if (state.phase === "open") {
      if (fresh) { showVote(state); }
      mark();
      if (!lost) {
        var choose = putAway ? words.dropped + " " + words.choose : words.choose;
        tell(pending ? words.sending : state.passed ? words.passing : state.chosen !== null ? words.arrived : choose);
      }
      return;
    }
    if (!fresh) { return; }
    var para = function (name) { return make("p", {}, [words[name]]); };
    if (state.phase === "waiting") { calm(words.waiting, [para("look-up")]); }
    if (state.phase === "closed") { calm(words.closed, [para("look-closed")]); }
    if (state.phase === "put-away") { calm(words["put-away"], [para("look-put-away")]); }
    if (state.phase === "quiet") { calm(words.quiet, [para("look-quiet")]); }
    if (state.phase === "outcome") {
      var outcome = make("p", { "class": "outcome", lang: state.lang, dir: state.dir }, [state.outcome]);
      calm(words.chosen, [outcome, para("look-closed")]);
    }
    if (putAway) { tell(words.dropped); }
    else if (!lost && told.textContent !== words.lost && told.textContent !== words.late) { tell(""); }
  }

  /* Choosing. A choice counts once the room has said so; until then the page says "sending". */

  function choose(option) {
    if (!state || state.phase !== "open") { return; }
    if (!pending && (option === null ? state.passed : !state.passed && state.chosen === option)) { return; }
    pending = { ballot: state.ballot, option: option };
    mark();
    if (!lost) { tell(words.sending); }
    sendPending();
  }

  function message() {
    return pending.option === null
      ? { type: "vote", ballot: pending.ballot, pass: true }
      : { type: "vote", ballot: pending.ballot, option: pending.option };
  }

  function sendPending() {
    if (socket && socket.readyState === 1) {
      socket.send(JSON.stringify(message()));
      expectAnswer();
    } else if (!socket) {
      var sent = message();
      sent.token = token;
      post("/vote", sent, hear, trouble);
    }
  }

  function hear(said) {
    found();
    if (said.type === "state") { return see(said); }
    if (said.type === "taken") {
      mine = said.ballot;
      putAway = false;
      if (state && said.ballot === state.ballot) { state.chosen = said.option; state.passed = said.passed; }
      if (pending && pending.ballot === said.ballot && pending.option === said.option) { pending = null; }
      show();
    }
    if (said.type === "late") {
      pending = null;
      tell(words.late);
    }
    if (said.type === "unknown-option") {
      pending = null;
      mark();
      tell(words["unknown-option"]);
    }
    if (said.state) { see(said.state); }
  }

  function see(fresh) {
    var other = state && fresh.phase !== "quiet" && (fresh.phase !== state.phase || fresh.ballot !== state.ballot);
    state = fresh;
    if (fresh.speech) { speak(fresh.speech); }
    if (mine && state.dropped.indexOf(mine) >= 0) { mine = ""; putAway = true; }
    else if (other) { putAway = false; }
    if (state.phase === "open" && (state.passed || state.chosen !== null)) { mine = state.ballot; putAway = false; }
    if (pending && state.phase !== "quiet") {
      if (state.phase !== "open" || state.ballot !== pending.ballot) {
        if (state.dropped.indexOf(pending.ballot) >= 0) { putAway = true; } else { tell(words.lost); }
        pending = null;
      } else if (pending.option === null ? state.passed : !state.passed && state.chosen === pending.option) {
        pending = null;
      } else {
        sendPending();
      }
    }
    show();
  }

  /* The way to the room. */

  function post(path, body, then, otherwise) {
    var done = false;
    var late = setTimeout(function () { if (!done) { done = true; otherwise(); } }, ANSWER);
    fetch(path, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), cache: "no-store"
    }).then(function (answer) {
      return answer.json();
    }).then(function (said) {
      if (done) { return; }
      done = true;
      clearTimeout(late);
      if (said.error === "no-seat") { return leave(words["no-seat"]); }
      then(said);
    }).catch(function () {
      if (!done) { done = true; clearTimeout(late); otherwise(); }
    });
  }

  function join(code) {
    tell(words.sending);
    post("/join", { code: code, token: token, lang: root.lang }, function (said) {
      if (said.error) {
        if (location.hash) { history.replaceState(null, "", "/"); }
        return showJoin(said.say);
      }
      token = said.token;
      keep("token", token);
      keep("code", code);
      sit(said.seat);
      tell("");
      see(said.state);
      connect();
    }, function () {
      showJoin(words.trouble);
    });
  }

  function leave(why) {
    hush();
    if (pending || (state && state.phase === "open" && mine === state.ballot)) { why += " " + words["seat-lost"]; }
    token = mine = "";
    state = pending = null;
    putAway = false;
    away = true;
    keep("token", "");
    var code = codeInAddress();
    if (code && code !== kept("code")) { keep("code", code); return join(code); }
    document.body.classList.remove("lost");
    lost = false;
    showJoin(why);
  }

  function hush() {
    turn += 1;
    clearTimeout(timer);
    clearTimeout(answerTimer);
    answerTimer = 0;
    if (socket) {
      socket.onclose = socket.onmessage = socket.onopen = null;
      socket.close();
      socket = null;
    }
  }

  function connect() {
    hush();
    away = false;
    if (socketFails > 1 || !window.WebSocket) { return poll(); }
    try {
      socket = new WebSocket((location.protocol === "https:" ? "wss://" : "ws://") + location.host + "/ws");
    } catch (e) {
      socketFails = 2;
      return poll();
    }
    expectAnswer();
    socket.onopen = function () { socket.send(JSON.stringify({ type: "hello", token: token, lang: root.lang })); };
    socket.onmessage = function (event) {
      clearTimeout(answerTimer);
      answerTimer = 0;
      socketFails = 0;
      var said = JSON.parse(event.data);
      if (said.seat) { sit(said.seat); }
      hear(said);
    };
    socket.onclose = function (event) {
      socket = null;
      clearTimeout(answerTimer);
      if (event.code === 4401) { return leave(words["no-seat"]); }
      if (event.code === 4409) { return elsewhere(); }
      socketFails += 1;
      trouble();
      timer = setTimeout(connect, event.code === 4429 ? 3000 : 300 + Math.random() * 700);
    };
    return undefined;
  }

  function expectAnswer() {
    if (answerTimer) { return; }
    answerTimer = setTimeout(function () {
      answerTimer = 0;
      socketFails += 1;
      trouble();
      connect();
    }, ANSWER);
  }

  function poll() {
    var began = Date.now(), mine = turn;
    (function again() {
      post("/seat", { token: token, lang: root.lang }, function (said) {
        if (mine !== turn) { return; }
        if (said.seat) { sit(said.seat); }
        if (said.error) { trouble(); } else { hear(said); }
        if (Date.now() - began > SOCKET_AGAIN) { socketFails = 1; return connect(); }
        timer = setTimeout(again, POLL * (0.9 + Math.random() * 0.2));
      }, function () {
        if (mine !== turn) { return; }
        trouble();
        timer = setTimeout(again, POLL);
      });
    })();
  }

  function trouble() {
    if (lost || away) { return; }
    lost = true;
    longTimer = setTimeout(function () { tell(words["trouble-long"]); }, LONG);
    setTimeout(function () {
      if (lost) { document.body.classList.add("lost"); tell(words.trouble); }
    }, 1200);
  }

  function found() {
    if (!lost) { return; }
    lost = false;
    clearTimeout(longTimer);
    if (document.body.classList.contains("lost")) {
      document.body.classList.remove("lost");
      tell(words.back);
    }
  }

  function elsewhere() {
    hush();
    away = true;
    shown = "elsewhere";
    var button = make("button", { type: "button", "class": "onward" }, [words.here]);
    button.addEventListener("click", function () { shown = ""; connect(); });
    calm(words.elsewhere, [make("p", {}, [button])]);
    tell("");
  }

  /* A phone that slept, a page that comes back: ask at once. */

  function check() {
    if (!token || away || document.visibilityState === "hidden") { return; }
    if (socket && socket.readyState === 1) {
      socket.send(JSON.stringify({ type: "ping" }));
      expectAnswer();
    } else if (!socket) {
      socketFails = Math.min(socketFails, 1);
      connect();
    }
  }

  setInterval(function () {
    if (socket && socket.readyState === 1) { socket.send(JSON.stringify({ type: "ping" })); expectAnswer(); }
  }, PING);
  document.addEventListener("visibilitychange", check);
  window.addEventListener("pageshow", check);
  window.addEventListener("online", check);
  window.addEventListener("hashchange", function () {
    var code = codeInAddress();
    if (code) { hush(); join(code); }
  });

  var given = main.querySelector("input[name=token]");
  if (given) { token = given.value; keep("token", token); }
  if (token) { connect(); }
  else if (codeInAddress()) { join(codeInAddress()); }
  else { hookJoin(); }
})();
