// Modals as Slack fills them in. The peer's page knows few kinds of fields, forgets what stands in one that was not
// touched, and has no typeahead; so its modals are kept from it, and drawn here.
(() => {
  const Original = window.WebSocket;
  let socket = null, user = "", people = [], channels = [], stack = [], errors = {}, layers = [];

  window.WebSocket = class extends Original {
    constructor(url, protocols) {
      super(url, protocols);
      if (!String(url).endsWith("/ui")) return;
      socket = this;
      this.addEventListener("message", (event) => {
        if (event.ours) return;
        const told = JSON.parse(event.data);
        if (told.t === "view") { event.stopImmediatePropagation(); changed(told.stack || []); }
        if (told.t === "view_errors") { event.stopImmediatePropagation(); errors = told.errors || {}; draw(); }
        if (told.t === "suggested") { event.stopImmediatePropagation(); suggested(told); }
        if (told.t === "init") {
          event.stopImmediatePropagation();
          people = told.state.users || []; channels = told.state.channels || [];
          changed(told.state.modalStack || []);
          const rest = new MessageEvent("message", { data: JSON.stringify({ ...told, state: { ...told.state, modalStack: [] } }) });
          rest.ours = true;
          this.dispatchEvent(rest);
        }
      });
    }
    send(data) {
      try { user = JSON.parse(data).user || user; } catch { /* not ours */ }
      super.send(data);
    }
  };

  const tell = (event) => socket.send(JSON.stringify({ user, ...event }));
  const top = () => stack[stack.length - 1];
  const layer = () => layers[stack.length - 1];

  function changed(next) {
    stack = next; errors = {};
    layers = stack.map((view, at) => {
      const before = layers[at] || {}, now = {};
      for (const block of view.blocks || []) for (const element of elements(block)) {
        const kept = before[block.block_id]?.[element.action_id];
        (now[block.block_id] ??= {})[element.action_id] = kept || initial(element);
      }
      return now;
    });
    draw();
  }

  const elements = (block) => [block.element, block.accessory, ...(block.type === "actions" ? block.elements : [])]
    .filter((element) => element && !["button", "overflow", "image"].includes(element.type));

  function initial(element) {
    const type = element.type;
    if (["plain_text_input", "number_input", "email_text_input", "url_text_input"].includes(type)) return { type, value: element.initial_value ?? null };
    if (type === "datepicker") return { type, selected_date: element.initial_date ?? null };
    if (type === "timepicker") return { type, selected_time: element.initial_time ?? null };
    if (type === "users_select") return { type, selected_user: element.initial_user ?? null };
    if (type === "conversations_select") return { type, selected_conversation: element.initial_conversation ?? null };
    if (type === "checkboxes" || type.startsWith("multi_")) return { type, selected_options: element.initial_options ?? [] };
    return { type, selected_option: element.initial_option ?? null };
  }

  function make(tag, properties = {}, ...children) {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children.filter((child) => child !== null && child !== undefined));
    return node;
  }

  const words = (text) => text?.text ?? "";

  function marked(text) {
    const node = make("span");
    if (text.type !== "mrkdwn") { node.textContent = text.text; node.style.whiteSpace = "pre-wrap"; return node; }
    node.style.whiteSpace = "pre-wrap";
    // Outside text comes with its "<" written as "&lt;"; what stands in "<>" is Slack's own.
    const linked = (whole, inner = "") => {
      const [url, label] = inner.split("|");
      return /^(https?|mailto):/.test(url) ? `<a target="_blank" rel="noreferrer" href="${url}">${label ?? url}</a>` : label ?? "";
    };
    node.innerHTML = text.text.replace(/"/g, "&quot;").replace(/<([^<>]*)>|</g, linked)
      .replace(/```([^`]+)```/g, "<pre>$1</pre>").replace(/`([^`]+)`/g, "<code>$1</code>")
      .replace(/(^|[\s(])\*([^*\n]+)\*/g, "$1<b>$2</b>").replace(/(^|[\s(])_([^_\n]+)_/g, "$1<i>$2</i>")
      .replace(/(^|[\s(])~([^~\n]+)~/g, "$1<s>$2</s>");
    return node;
  }

  function draw() {
    const scrolled = document.querySelector(".osuma-form .modal-body")?.scrollTop || 0;
    document.querySelector(".osuma-form")?.remove();
    const view = top();
    if (!view) return;
    const body = make("div", { className: "modal-body" }, ...(view.blocks || []).map(block));
    const foot = make("div", { className: "modal-foot" });
    if (view.close) foot.append(make("button", { className: "modal-btn", textContent: words(view.close), onclick: leave }));
    if (view.submit) foot.append(make("button", { className: "modal-btn primary", textContent: words(view.submit), onclick: submit }));
    const head = make("div", { className: "modal-head" },
      make("span", { className: "modal-title", textContent: words(view.title) }),
      make("button", { className: "modal-x", textContent: "✕", onclick: leave }));
    const loose = Object.entries(errors).filter(([id]) => !(view.blocks || []).some((each) => each.block_id === id));
    loose.forEach(([, text]) => body.append(make("div", { className: "form-error", textContent: text })));
    const modal = make("div", { className: "modal", role: "dialog" }, head, body, foot);
    document.body.append(make("div", { className: "modal-overlay osuma-form" }, modal));
    body.scrollTop = scrolled;
  }

  const leave = () => tell({ t: "view_close" });

  function submit() {
    errors = {};
    for (const each of top().blocks || []) {
      if (each.type !== "input" || each.optional) continue;
      const value = layer()[each.block_id][each.element.action_id];
      const said = value.value ?? value.selected_option ?? value.selected_date ?? value.selected_time ?? value.selected_user
        ?? value.selected_conversation ?? (value.selected_options?.length ? value.selected_options : null);
      if (said === null || said === "") errors[each.block_id] = "Please complete this required field.";
    }
    if (Object.keys(errors).length) draw(); else tell({ t: "view_submit", values: layer() });
  }

  function block(each) {
    if (each.type === "section") {
      const text = make("div", { className: "bk-text" });
      if (each.text) text.append(marked(each.text));
      (each.fields || []).forEach((field) => text.append(make("div", { className: "bk-field" }, marked(field))));
      return make("div", { className: "bk-section" }, text, each.accessory ? field(each, each.accessory, true) : null);
    }
    if (each.type === "header") return make("div", { className: "bk-header", textContent: words(each.text) });
    if (each.type === "divider") return make("hr", { className: "bk-divider" });
    if (each.type === "context") return make("div", { className: "bk-context" }, ...each.elements.filter((part) => part.text).map(marked));
    if (each.type === "image") return make("img", { src: each.image_url, alt: each.alt_text, style: "max-width:100%" });
    if (each.type === "actions") return make("div", { className: "bk-actions" }, ...each.elements.map((element) => field(each, element, true)));
    if (each.type !== "input") return make("div", { className: "bk-unknown", textContent: `[${each.type}]` });
    const label = make("label", { className: "bk-label", textContent: words(each.label) + (each.optional ? " (optional)" : "") });
    const wrong = errors[each.block_id];
    const control = field(each, each.element, each.dispatch_action === true);
    if (wrong) control.classList.add("form-wrong");
    return make("div", { className: "bk-input" }, label, control,
      wrong ? make("div", { className: "form-error", textContent: wrong }) : null,
      each.hint ? make("div", { className: "bk-hint", textContent: words(each.hint) }) : null);
  }

  function field(each, element, tells) {
    const type = element.type, id = each.block_id, name = element.action_id;
    const press = (more) => tell({ t: "modal_action", view: top(), values: layer(), action: { type, action_id: name, block_id: id, ...more } });
    if (type === "button") return make("button", { className: `bk-button ${element.style ? "bk-" + element.style : ""}`, textContent: words(element.text), onclick: () => press({ value: element.value, text: element.text }) });
    if (type === "overflow") return choice(element, "⋯", null, (option) => press({ selected_option: option }));
    const value = () => layer()[id][name];
    const set = (more) => { layer()[id][name] = { type, ...more }; if (tells) press(more); };
    if (type.endsWith("external_select")) return typeahead(each, element, value, set);
    if (type === "static_select") return choice(element, words(element.placeholder) || "–", value().selected_option, (option) => set({ selected_option: option }));
    if (type === "users_select") return choice(listed(people, "real_name"), "–", { value: value().selected_user }, (option) => set({ selected_user: option?.value ?? null }));
    if (type === "conversations_select") return choice(listed(channels, "name"), "–", { value: value().selected_conversation }, (option) => set({ selected_conversation: option?.value ?? null }));
    if (["checkboxes", "radio_buttons", "multi_static_select"].includes(type)) return boxes(each, element, value, set);
    const kind = { datepicker: "date", timepicker: "time", number_input: "number", email_text_input: "email", url_text_input: "url" }[type] || "text";
    const key = { datepicker: "selected_date", timepicker: "selected_time" }[type] || "value";
    return make(element.multiline ? "textarea" : "input", {
      className: "bk-plain-input", ...(element.multiline ? {} : { type: kind, step: "any" }), placeholder: words(element.placeholder),
      value: value()[key] ?? "", maxLength: element.max_length ?? 3000, ariaLabel: words(each.label),
      oninput: (event) => { layer()[id][name] = { type, [key]: event.target.value || null }; },
      onchange: (event) => { if (tells) press({ [key]: event.target.value || null }); },
    });
  }

  const listed = (all, label) => ({ options: all.map((one) => ({ value: one.id, text: { text: one[label] || one.name || one.id } })) });
  const every = (element) => [...(element.options || []), ...(element.option_groups || []).flatMap((group) => group.options)];

  function choice(element, blank, chosen, set) {
    const options = every(element).map((option) => make("option", { value: option.value, textContent: words(option.text), selected: option.value === chosen?.value }));
    return make("select", { className: "bk-select", onchange: (event) => set(every(element).find((option) => option.value === event.target.value) ?? null) },
      make("option", { value: "", textContent: blank }), ...options);
  }

  function boxes(each, element, value, set) {
    const one = element.type === "radio_buttons";
    return make("div", { className: "bk-options" }, ...every(element).map((option) => {
      const chosen = one ? [value().selected_option].filter(Boolean) : value().selected_options;
      const box = make("input", { type: one ? "radio" : "checkbox", name: `${each.block_id}.${element.action_id}`, checked: chosen.some((other) => other.value === option.value) });
      box.onchange = () => one ? set({ selected_option: option })
        : set({ selected_options: box.checked ? [...value().selected_options, option] : value().selected_options.filter((other) => other.value !== option.value) });
      return make("label", {}, box, " ", words(option.text));
    }));
  }

  let asked = 0, waiting = {};
  function suggested({ of, options }) { waiting[of]?.(options); delete waiting[of]; }

  function typeahead(each, element, value, set) {
    const many = element.type.startsWith("multi_");
    const chosen = () => many ? value().selected_options : [value().selected_option].filter(Boolean);
    const keep = (options) => { set(many ? { selected_options: options } : { selected_option: options[options.length - 1] ?? null }); draw(); };
    const chips = make("div", { className: "form-chosen" }, ...chosen().map((option) => make("span", {}, words(option.text),
      make("button", { textContent: "✕", ariaLabel: "Remove", onclick: () => keep(chosen().filter((other) => other.value !== option.value)) }))));
    const found = make("div", { className: "form-found", hidden: true });
    let pause = 0;
    const ask = (text) => {
      if (text.length < (element.min_query_length ?? 3)) { found.hidden = true; return; }
      const of = ++asked;
      waiting = { [of]: (options) => {
        found.replaceChildren(...options.map((option) => make("button", { textContent: words(option.text), onclick: () => keep([...(many ? chosen() : []), option]) })));
        found.hidden = false;
        if (!options.length) found.textContent = "–";
      } };
      tell({ t: "suggest", of, view: { ...top(), state: { values: layer() } }, block_id: each.block_id, action_id: element.action_id, value: text });
    };
    const input = make("input", { className: "bk-plain-input", placeholder: words(element.placeholder), ariaLabel: words(each.label),
      oninput: (event) => { clearTimeout(pause); pause = setTimeout(() => ask(event.target.value), 200); } });
    if (element.min_query_length === 0) input.onfocus = () => ask("");
    return make("div", {}, chips, input, found);
  }

  // The list at the side shows everybody's conversations with the bot; a person has one, and it bears the bot's name.
  let greeted = false;
  function tidy() {
    const chosen = document.querySelector(".actas select");
    let own = null;
    const me = chosen?.selectedOptions[0]?.textContent;
    for (const item of document.querySelectorAll(".sidebar-item")) {
      if (!item.querySelector(".dot")) continue;
      const mine = item.textContent.trim() === me;
      item.style.display = mine ? "" : "none";
      item.dataset.mine = mine ? "Osuma" : "";
      if (mine) own = item;
      if (!mine && item.classList.contains("active")) greeted = false;
    }
    if (own && !greeted) { greeted = true; own.click(); }
    const here = document.querySelector(".sidebar-item.active")?.dataset.mine || "";
    const title = document.querySelector(".channel-title");
    if (title) title.dataset.mine = here;
    const write = document.querySelector("textarea.composer-input");
    if (write?.placeholder.includes(" — try /")) write.placeholder = here ? `Message ${here}` : write.placeholder.split(" — try /")[0];
  }
  addEventListener("DOMContentLoaded", () => new MutationObserver(tidy).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] }));
  addEventListener("change", (event) => setTimeout(() => {
    if (event.target.closest(".msg, .home")) event.target.value = ""; // the same can be chosen again
    tidy();
  }, 0), true);
})();
