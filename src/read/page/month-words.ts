/** Names of the months in the languages of the press, in lower case and in the case that dates have them in; a line is a month. */
const NAMES: readonly (readonly string[])[] = [
  'january januar januari janvier enero janeiro gennaio jänner ocak ledna stycznia ianuarie января січня ιανουαρίου հունվարի يناير',
  'february februar februari février febrero fevereiro febbraio şubat února lutego februarie февраля лютого φεβρουαρίου փետրվարի فبراير شباط',
  'march märz mars marzo março maart mart března marca martie марта березня μαρτίου մարտի مارس آذار',
  'april avril abril aprile nisan dubna kwietnia aprilie апреля квітня απριλίου ապրիլի أبريل نيسان',
  'may mai maj mayo maio maggio mei mayıs května maja мая травня μαΐου մայիսի مايو أيار',
  'june juni juin junio junho giugno haziran června czerwca iunie июня червня ιουνίου հունիսի يونيو حزيران',
  'july juli juillet julio julho luglio temmuz července lipca iulie июля липня ιουλίου հուլիսի يوليو تموز',
  'august août agosto augusti augustus ağustos srpna sierpnia agustus августа серпня αυγούστου օգոստոսի أغسطس',
  'september septembre septiembre setembro settembre eylül září września septembrie сентября вересня σεπτεμβρίου սեպտեմբերի سبتمبر أيلول',
  'october oktober octobre octubre outubro ottobre ekim října października octombrie октября жовтня οκτωβρίου հոկտեմբերի أكتوبر',
  'november novembre noviembre novembro kasım listopadu listopada noiembrie ноября листопада νοεμβρίου նոյեմբերի نوفمبر',
  'december dezember décembre diciembre dezembro dicembre desember aralık prosince grudnia decembrie декабря грудня δεκεμβρίου դեկտեմբերի ديسمبر',
].map(line => line.split(' '))

const MIN_SHORT = 3 // letters of a month that is cut short: `Dec`, `sept`

/** The month of each name and of its beginnings, 1 to 12; 0 where two months begin so. */
const MONTH_BY_WORD: ReadonlyMap<string, number> = monthsByWord()

function monthsByWord(): Map<string, number> {
  const months = new Map<string, number>()
  for (const [at, names] of NAMES.entries())
    for (const name of names)
      for (let end = MIN_SHORT; end < name.length; end++) {
        const before = months.get(name.slice(0, end)) ?? at + 1
        months.set(name.slice(0, end), before === at + 1 ? before : 0)
      }
  for (const [at, names] of NAMES.entries()) for (const name of names) months.set(name, at + 1)
  return months
}

/** The month that a word names, 1 to 12: `September`, `sept` and `Sep` are 9, as is `вересня`; undefined if it is none. */
export function monthOf(word: string): number | undefined {
  return MONTH_BY_WORD.get(word.toLowerCase()) || undefined
}
