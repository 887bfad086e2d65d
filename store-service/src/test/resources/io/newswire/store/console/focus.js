// Notes what has the focus, and whether one sees that it has.
window.focused = new Map();
addEventListener('focusin', ({ target }) => {
    const style = getComputedStyle(target);
    const box = target.getBoundingClientRect();
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    window.focused.set(target, outlined && box.width > 0 && box.height > 0);
});
window.reachable = () =>
    [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')].filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled);
window.named = (element) => `${element.tagName} ${element.getAttribute('href') ?? element.name ?? element.textContent}`;
