/* The groups of the navigation open and close without this; it closes one when people turn to something else. */
(() => {
  const open = () => document.querySelectorAll('.top .menu[open]');
  document.addEventListener('click', event => open().forEach(menu => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }));
  document.addEventListener('focusin', event => open().forEach(menu => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      open().forEach(menu => {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
    }
  });
})();
