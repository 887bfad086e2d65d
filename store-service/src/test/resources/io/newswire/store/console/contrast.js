// Texts whose colour is too near to what they stand on (WCAG 2.2, 1.4.3): 4.5 to 1, 3 to 1 where the text is large.
const parse = (text) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    pen.fillStyle = text;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
    return { r, g, b, a: a / 255 };
};
const known = new Map();
const colour = (text) => {
    if (!known.has(text)) known.set(text, parse(text));
    return known.get(text);
};
const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a),
    g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a),
    a: 1,
});
const ground = (element) => {
    const own = colour(getComputedStyle(element).backgroundColor);
    if (own.a === 1) return own;
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const canvas = dark ? { r: 18, g: 18, b: 18, a: 1 } : { r: 255, g: 255, b: 255, a: 1 };
    return over(own, element.parentElement ? ground(element.parentElement) : canvas);
};
const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const ratio = (a, b) => {
    const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
};
const found = [];
const look = (element, style, text) => {
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    const behind = ground(element);
    const has = ratio(over(colour(style.color), behind), behind);
    if (has < needed) found.push(`${has.toFixed(2)} ${element.tagName}.${element.className}: ${text.trim().slice(0, 40)}`);
};
for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join(' ');
    if (text.trim()) look(element, getComputedStyle(element), text);
    if (element.placeholder) look(element, getComputedStyle(element, '::placeholder'), element.placeholder);
}
return found;
