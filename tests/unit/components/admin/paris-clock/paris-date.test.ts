import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/* In a process for each zone: Jest's sandbox has no other than the machine's. */

/** Prints what dates say here: after `setClocksToParis`, unless this is Paris. */
const ASKED = `
import { setClocksToParis } from './components/admin/paris-clock/paris-date.ts'
import { TZDateMini } from '@date-fns/tz/date/mini'
import { format } from 'date-fns'
const before = new Date(0)
setClocksToParis(globalThis)
const said = []
const say = (...what) => said.push(what.map(String).join(' '))
const instants = ['1999-12-31T23:30:00.000Z', '2026-11-27T23:00:00.000Z', '2026-11-28T12:34:56.789Z', '2026-07-14T22:10:00.000Z']
// Around both changes of clocks.
for (const change of ['2026-03-29T01:00:00.000Z', '2026-10-25T01:00:00.000Z'])
  for (let minutes = -180; minutes <= 180; minutes += 30) instants.push(new Date(Date.parse(change) + minutes * 60000).toISOString())
for (const iso of instants) {
  const date = new Date(iso)
  say(date.getTime() === Date.parse(iso), date instanceof Date, date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds(), date.getTimezoneOffset())
  say(date.toLocaleString('fr'), date.toLocaleDateString('fr'), date.toLocaleTimeString('fr'), date.toDateString(), date.toTimeString().slice(0, 17))
  say(format(new TZDateMini(date), 'dd/MM/yyyy HH:mm'), format(date, 'd MMM yyyy, HH:mm'), new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeStyle: 'short' }).format(date))
  for (const [name, values] of [['setHours', [0, 0, 0, 0]], ['setHours', [2, 30]], ['setDate', [1]], ['setMonth', [2, 29]], ['setFullYear', [2027, 9, 31]], ['setMinutes', [90]], ['setSeconds', [7, 8]], ['setMilliseconds', [1]]]) {
    const other = new Date(iso)
    say(name, other[name](...values), other.toISOString())
  }
}
for (const clock of ['2026-11-28T00:00', '2026-03-29T02:30', '2026-10-25T02:30', '2026-07-14T09:00:01', '2026-11-28', '2026-11-28T00:00Z', '2026-11-28T00:00+05:00', 'Nov 28, 2026', '11/28/2026 10:00', 'hier'])
  say(clock, Date.parse(clock), new Date(clock).getTime())
say(new Date(2026, 10, 28).toISOString(), new Date(2026, 2, 29, 2, 30).toISOString(), new Date(2026, 9, 25, 2, 30).toISOString(), new Date(99, 0, 1).getTime(), Date.UTC(2026, 1))
say(before.getHours(), before instanceof Date, new before.constructor(2026, 0, 1).toISOString(), new Date(new Date(5)).getTime(), new Date(NaN).getHours(), String(new Date(NaN)), new Date(NaN).getTimezoneOffset())
class Later extends Date {}
say(new Later('2026-11-28T12:00Z') instanceof Later, new Later(2026, 0, 1).getHours(), typeof Date(), Math.abs(Date.now() - new Date().getTime()) < 5000)
say(new Intl.DateTimeFormat().resolvedOptions().timeZone, new Intl.DateTimeFormat('fr', { timeZone: 'UTC', timeStyle: 'short' }).format(0), structuredClone(new Date(7)) instanceof Date)
console.log(JSON.stringify(said))
`

async function saidIn(zone: string): Promise<string[]> {
  const args = ['--import', 'tsx', '--input-type=module', '-e', ASKED]
  const env = { ...process.env, TZ: zone, NODE_OPTIONS: '', LANG: 'fr_FR.UTF-8' }
  const { stdout } = await promisify(execFile)(process.execPath, args, { env })
  return JSON.parse(stdout)
}

test('a browser in another zone tells and takes the time of Paris, at each change of clocks too', async () => {
  const inParis = await saidIn('Europe/Paris')
  expect(inParis.length).toBeGreaterThan(300)
  for (const zone of ['America/New_York', 'Pacific/Auckland']) {
    expect([zone, await saidIn(zone)]).toEqual([zone, inParis])
  }
})
