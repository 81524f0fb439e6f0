import { PARIS, parisClock } from '@/payload/editorial/paris-time'

/*
 * The browser's own dates, set to the clocks of Paris: what Payload, its calendar and date-fns read of a `Date` has no
 * other way in (P49). Only what depends on the computer's zone is replaced; an instant stays the same instant.
 */

const MINUTE_MS = 60_000
/** Longer than any change of clocks. */
const HALF_DAY_MS = 12 * 60 * MINUTE_MS

interface Scope {
  Date: DateConstructor
  Intl: typeof Intl
}

/** Has every `Date` of this window, present and future, tell and take the time of Paris. Does so once. */
export function setClocksToParis(scope: Scope): void {
  const { Date: ComputersDate, Intl: languages } = scope
  if (new languages.DateTimeFormat().resolvedOptions().timeZone === PARIS) return
  const zone = zoneOf(ComputersDate)
  scope.Date = parisDateOf(ComputersDate, zone)
  setFormatsToParis(languages, ComputersDate)
}

interface Zone {
  /** Returns the milliseconds that a clock in Paris shows at an instant, as if it were one of UTC. */
  clockAt(instant: number): number
  /** Returns the instant at which clocks in Paris show this: the first when it comes twice. */
  instantOf(clock: number): number
}

function zoneOf(ComputersDate: DateConstructor): Zone {
  const known = new Map<number, number>()
  const ahead = (instant: number): number => {
    const minute = Math.floor(instant / MINUTE_MS) * MINUTE_MS
    // Clocks change on quarters of an hour.
    const quarter = Math.floor(instant / (15 * MINUTE_MS))
    const before = known.get(quarter)
    if (before !== undefined || Number.isNaN(instant)) return before ?? Number.NaN
    const shown = ComputersDate.parse(`${parisClock(new ComputersDate(minute).toISOString())}Z`)
    const difference = Math.round((shown - minute) / MINUTE_MS) * MINUTE_MS
    if (known.size > 2_000) known.clear()
    known.set(quarter, difference)
    return difference
  }
  return {
    clockAt: (instant) => instant + ahead(instant),
    instantOf: (clock) => {
      const offsets = [ahead(clock - HALF_DAY_MS), ahead(clock + HALF_DAY_MS)]
      const valid = offsets.find((offset) => ahead(clock - offset) === offset)
      // In the hour that clocks skip, as any browser: that many minutes later.
      return clock - (valid ?? offsets[0] ?? 0)
    },
  }
}

const PARTS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const

function parisDateOf(ComputersDate: DateConstructor, zone: Zone): DateConstructor {
  const prototype = ComputersDate.prototype as unknown as Record<string, unknown>
  const { getTime, setTime, getTimezoneOffset } = ComputersDate.prototype
  const computersClock = (date: Date) => getTime.call(date) - getTimezoneOffset.call(date) * MINUTE_MS
  const clockOf = (date: Date) => new ComputersDate(zone.clockAt(getTime.call(date)))

  for (const part of [...PARTS, 'Day'] as const) {
    prototype[`get${part}`] = function (this: Date) {
      return clockOf(this)[`getUTC${part}`]()
    }
  }
  for (const part of PARTS) {
    prototype[`set${part}`] = function (this: Date, ...values: [number]) {
      const clock = clockOf(this)
      clock[`setUTC${part}`](...values)
      return setTime.call(this, zone.instantOf(clock.getTime()))
    }
  }
  prototype.getTimezoneOffset = function (this: Date) {
    return (getTime.call(this) - zone.clockAt(getTime.call(this))) / MINUTE_MS
  }
  prototype.toDateString = function (this: Date) {
    return clockOf(this)
      .toUTCString()
      .replace(/,| \d\d:.*$/g, '')
      .replace(/^(\w+) (\d+) (\w+) /, '$1 $3 $2 ')
  }
  prototype.toTimeString = function (this: Date) {
    const ahead = -this.getTimezoneOffset()
    const offset = `${String(Math.floor(ahead / 60)).padStart(2, '0')}${String(ahead % 60).padStart(2, '0')}`
    return `${clockOf(this).toISOString().slice(11, 19)} GMT+${offset}`
  }
  prototype.toString = function (this: Date) {
    return Number.isNaN(getTime.call(this)) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`
  }
  /** The instant of a text: one that names no zone is the time of a clock. */
  const parse = (text: string) => {
    const instant = ComputersDate.parse(text)
    return isOfAZone(text) ? instant : zone.instantOf(computersClock(new ComputersDate(instant)))
  }
  const ParisDate: DateConstructor = new Proxy(ComputersDate, {
    apply: () => new ParisDate().toString(),
    construct: (target, values: unknown[], created) => {
      const [first] = values
      let given = values
      if (values.length > 1) given = [zone.instantOf(target.UTC(...(values as [number, number])))]
      else if (typeof first === 'string') given = [parse(first)]
      return Reflect.construct(target, given, created)
    },
    get: (target, name, receiver) => (name === 'parse' ? parse : Reflect.get(target, name, receiver)),
  })
  prototype.constructor = ParisDate
  return ParisDate
}

/** ECMAScript: a date alone is one of UTC. */
function isOfAZone(text: string): boolean {
  return /(Z|[+-]\d\d:?\d\d|GMT|UTC)\s*(\(.*\))?$/i.test(text) || /^\s*[+-]?\d{4,6}(-\d\d){0,2}\s*$/.test(text)
}

function setFormatsToParis(languages: typeof Intl, ComputersDate: DateConstructor): void {
  const inParis = (options?: Intl.DateTimeFormatOptions) =>
    options?.timeZone === undefined ? { ...options, timeZone: PARIS } : options
  const { DateTimeFormat } = languages
  languages.DateTimeFormat = new Proxy(DateTimeFormat, {
    apply: (target, _self, [locales, options]) => target(locales, inParis(options)),
    construct: (target, [locales, options], created) => Reflect.construct(target, [locales, inParis(options)], created),
  })
  const prototype = ComputersDate.prototype
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const write = prototype[name] as (locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) => string
    prototype[name] = function (this: Date, locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) {
      return write.call(this, locales, inParis(options))
    }
  }
}
