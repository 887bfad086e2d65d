// Builds languages.bin: node build.mjs LINGUA OPTIMAIZE OUT, the first two being the unpacked jars' folders of models.
import { readFileSync, readdirSync, existsSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const [lingua, optimaize, out] = process.argv.slice(2)
/** Less frequent sequences tell nothing that is worth their place. */
const FLOOR = 1e-5
const STEP = 0.04
/** Of a text's letters, those that are followed by two more in their word; optimaize's models leave out the rarer ones. */
const USUAL_SHARES = 0.62
/** Lingua's models know single letters only of these, or cut them where a vowel sign stands. */
const NOT_FROM_LINGUA = new Set(['hi', 'mr'])
const FROM_OPTIMAIZE = ['an', 'ast', 'br', 'gl', 'hi', 'ht', 'mr', 'mt', 'ne', 'oc', 'yi']
const NAMES = ['unigrams', 'bigrams', 'trigrams']

/** Lingua writes how often the last letter follows the ones before; what is wanted is how often all stand together. */
function together(language) {
  let shorter = { '': 1 }
  for (const name of NAMES) {
    const joint = {}
    for (const [share, sequences] of Object.entries(read(`${lingua}/${language}/${name}.json`).ngrams)) {
      const [count, all] = share.split('/').map(Number)
      for (const sequence of sequences.split(' ')) {
        joint[sequence] = (shorter[[...sequence].slice(0, -1).join('')] ?? 0) * count / all
      }
    }
    shorter = joint
  }
  return shorter
}

function ofProfile(language) {
  const counts = read(`${optimaize}/${language}`).freq
  const joint = {}
  let letters = 0
  for (const [sequence, count] of Object.entries(counts)) {
    const small = sequence.toLowerCase()
    letters += sequence.length === 1 && sequence !== ' ' ? count : 0
    if (small.length === 3 && !small.includes(' ')) joint[small] = (joint[small] ?? 0) + count
  }
  return Object.fromEntries(Object.entries(joint).map(([sequence, count]) => [sequence, count / letters]))
}

const LATIN = { љ: 'lj', њ: 'nj', џ: 'dž' }
'абвгдђежзијклмнопрстћуфхцчш'.split('').forEach((c, i) => { LATIN[c] = 'abvgdđežzijklmnoprstćufhcčš'[i] })

/** Serbian is written in both alphabets, and Lingua has read one. */
function latinSerbian() {
  const joint = {}
  for (const [sequence, share] of Object.entries(together('sr'))) {
    const letters = [...sequence].map(letter => LATIN[letter] ?? letter)
    const latin = letters.join('')
    for (let from = 0; from < letters[0].length; from++) {
      const three = latin.slice(from, from + 3)
      joint[three] = (joint[three] ?? 0) + share
    }
  }
  return joint
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

const models = new Map()
for (const language of readdirSync(lingua).sort()) {
  if (existsSync(`${lingua}/${language}/bigrams.json`) && !NOT_FROM_LINGUA.has(language)) {
    models.set(language, together(language))
  }
}
FROM_OPTIMAIZE.forEach(language => models.set(language, ofProfile(language)))
models.set('sr-Latn', latinSerbian())

const languages = [...models.keys()].sort()
const scores = new Map()
const usual = languages.map((language, column) => {
  let sum = 0, shares = 0
  for (const [sequence, share] of Object.entries(models.get(language))) {
    if (sequence.length !== 3) continue
    shares += share
    const score = Math.min(255, Math.round(Math.log(share / FLOOR) / STEP))
    if (score <= 0) continue
    sum += share * score * STEP
    if (!scores.has(sequence)) scores.set(sequence, [])
    scores.get(sequence).push(column, score)
  }
  return sum / Math.max(shares, FROM_OPTIMAIZE.includes(language) ? USUAL_SHARES : 0)
})

const bytes = []
const short = value => bytes.push(value >> 8 & 255, value & 255)
const header = Buffer.from(languages.map((l, i) => `${l} ${usual[i].toFixed(2)}`).join('\n'), 'utf8')
short(header.length)
bytes.push(...header)
const sequences = [...scores.keys()].sort()
short(sequences.length >> 16)
short(sequences.length & 0xffff)
for (const sequence of sequences) {
  for (let i = 0; i < 3; i++) short(sequence.charCodeAt(i))
  bytes.push(scores.get(sequence).length / 2)
  bytes.push(...scores.get(sequence))
}
writeFileSync(out, gzipSync(Buffer.from(bytes), { level: 9 }))
console.log(`${languages.length} languages, ${sequences.length} sequences`)
