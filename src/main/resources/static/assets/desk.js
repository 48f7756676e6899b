/* The keys of the incident desk. The queue is replaced while one works: what is picked and what has the focus is
   known by its number, and stays. */
(() => {
  const queue = () => document.getElementById('queue');
  const links = () => [...queue().querySelectorAll('tr[data-number] .key a')];
  const ticks = () => [...queue().querySelectorAll('.pick input')];
  const mayAct = document.getElementById('do-acknowledge') !== null;
  const picked = new Set();
  let current = null;

  const numberOf = element => element?.closest?.('tr[data-number]')?.dataset.number ?? null;
  const targets = () => picked.size ? [...picked] : current ? [current] : [];

  const mark = () => {
    const shown = new Set(links().map(link => link.id));
    [...picked].filter(number => !shown.has(number)).forEach(number => picked.delete(number));
    if (current && !shown.has(current)) {
      current = null;
    }
    ticks().forEach(tick => {
      tick.checked = picked.has(tick.value);
      tick.closest('tr').classList.toggle('picked', tick.checked);
    });
    links().forEach(link => link.closest('tr').classList.toggle('current', link.id === current));
    if (mayAct) {
      document.querySelectorAll('.deeds [data-deed]:not([data-deed=keys])').forEach(button => {
        button.disabled = targets().length === 0;
      });
      document.getElementById('picked-count').textContent =
        picked.size ? `${picked.size} picked` : current ? current : 'Pick an incident, or move to one.';
    }
  };

  const pick = (number, on) => {
    on ? picked.add(number) : picked.delete(number);
    mark();
  };

  const move = step => {
    const all = links();
    if (!all.length) {
      return;
    }
    const here = all.findIndex(link => link.id === current);
    const next = here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, here + step));
    all[next].focus();
    all[next].closest('tr').scrollIntoView({block: 'nearest'});
  };

  const deed = name => {
    if (name === 'keys') {
      document.getElementById('keys').showModal();
      return;
    }
    const numbers = targets();
    const form = document.getElementById('do-' + name);
    if (!form || !numbers.length) {
      return;
    }
    form.querySelector('.numbers').replaceChildren(...numbers.map(number => {
      const input = document.createElement('input');
      input.type = 'hidden';
      input.name = 'number';
      input.value = number;
      return input;
    }));
    const dialog = document.getElementById('ask-' + name);
    if (dialog) {
      form.querySelector('.what').textContent = numbers.length === 1 ? numbers[0] : `${numbers.length} incidents`;
      dialog.showModal();
    } else {
      form.requestSubmit();
    }
  };

  const keys = {
    j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
    '/': () => document.querySelector('#search [name=q]').select(),
    '?': () => deed('keys'),
    ...mayAct && {
      x: () => current && pick(current, !picked.has(current)),
      a: () => deed('acknowledge'), m: () => deed('assign'), s: () => deed('snooze'),
      e: () => deed('escalate'), r: () => deed('resolve'),
    },
  };
  const typing = element => element.matches('input:not([type=checkbox]), textarea, select, [contenteditable]');

  document.addEventListener('keydown', event => {
    const search = event.target.matches('#search [name=q]');
    if (search && event.key === 'Escape') {
      event.target.blur();
      move(1);
      return;
    }
    const arrows = event.key.startsWith('Arrow') && !event.target.closest('#queue') && event.target !== document.body;
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || arrows
        || document.querySelector('dialog[open]') || (!event.key.startsWith('Arrow') && !on.checked)) {
      return;
    }
    const does = keys[event.key];
    if (does) {
      event.preventDefault();
      does();
    }
  });

  // Keys of one letter can be turned off, as some who speak to their machine must.
  const on = document.getElementById('keys-on');
  on.checked = localStorage.getItem('desk-keys') !== 'off';
  on.addEventListener('change', () => localStorage.setItem('desk-keys', on.checked ? 'on' : 'off'));

  document.addEventListener('focusin', event => {
    const number = numberOf(event.target);
    if (number) {
      current = number;
      mark();
    }
  });
  document.addEventListener('change', event => {
    if (event.target.matches('.pick input')) {
      pick(event.target.value, event.target.checked);
    }
  });
  document.querySelectorAll('.deeds [data-deed]').forEach(button =>
    button.addEventListener('click', () => deed(button.dataset.deed)));
  document.querySelectorAll('dialog .cancel').forEach(button =>
    button.addEventListener('click', () => button.closest('dialog').close()));

  document.querySelectorAll('dialog').forEach(dialog => dialog.addEventListener('close', () => {
    if (!document.getElementById('search').contains(document.activeElement)) {
      document.getElementById(current)?.focus();
    }
  }));

  // A deed is told to the hub: its dialog closes, and what was picked for it is no longer.
  document.addEventListener('htmx:beforeRequest', event => {
    if (event.target.matches?.('form[id^=do-]')) {
      event.target.closest('dialog')?.close();
    }
  });
  document.addEventListener('htmx:afterRequest', event => {
    if (event.target.matches?.('form[id^=do-]') && event.detail.successful) {
      event.target.reset();
      picked.clear();
      mark();
    } else if (event.target.matches?.('form[id^=do-]')) {
      document.getElementById('said').textContent = `Not done: the hub answered ${event.detail.xhr.status || 'nothing'}.`;
    }
  });
  // The row with the focus may leave the queue: go on with the one that took its place.
  let place = -1;
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.target === queue()) {
      place = queue().contains(document.activeElement) ? links().findIndex(link => link.id === current) : -1;
    }
  });
  document.addEventListener('htmx:afterSettle', event => {
    if (event.target !== queue() && event.target.id !== 'queue') {
      return;
    }
    const all = links();
    if (place >= 0 && !queue().contains(document.activeElement) && all.length) {
      (document.getElementById(current) ?? all[Math.min(place, all.length - 1)]).focus();
    }
    mark();
  });
  mark();
})();
