import type { Page } from 'playwright-core'

/** Doubles the words of the page as it is now, and nothing else: the text-only zoom of Firefox. */
export async function doubleText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isText = (node: Node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()
    const sized = [...document.querySelectorAll<HTMLElement>('body, body *')]
      .filter(
        (element) =>
          element.matches('input, textarea, select') ||
          [...element.childNodes].some(isText) ||
          ['::before', '::after'].some((part) => getComputedStyle(element, part).content !== 'none'),
      )
      .map((element) => {
        const { fontSize, lineHeight } = getComputedStyle(element)
        return { element, fontSize: Number.parseFloat(fontSize), lineHeight: Number.parseFloat(lineHeight) }
      })
    const root = document.documentElement
    root.style.fontSize = `${2 * Number.parseFloat(getComputedStyle(root).fontSize)}px`
    for (const { element, fontSize, lineHeight } of sized) {
      element.style.setProperty('font-size', `${2 * fontSize}px`, 'important')
      if (lineHeight) element.style.setProperty('line-height', `${2 * lineHeight}px`, 'important')
    }
  })
}

/** Returns what still moves for somebody who asked for less motion, a line each: call it on such a page. */
export async function motionFaults(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const LONGEST = 0.02
    const longest = (times: string) => Math.max(...times.split(',').map((time) => Number.parseFloat(time)))
    const faults = [...document.querySelectorAll('body *')].flatMap((element) => {
      const { animationDuration, animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
      const name = `${element.localName}.${[...element.classList].join('.')}`
      return [
        ...(longest(transitionDuration) > LONGEST ? [`${name} changes in ${transitionDuration}`] : []),
        ...(animationName !== 'none' && longest(animationDuration) > LONGEST ? [`${name} moves`] : []),
        ...(scrollBehavior === 'smooth' ? [`${name} scrolls smoothly`] : []),
      ]
    })
    return [...new Set(faults)].slice(0, 12)
  })
}

/**
 * Returns what is lost when the system chooses the colours, a line each: signs of its own colour, windows without an edge,
 * a state or a focus shown by a colour or a shadow alone. Call it on a page with `forcedColors: 'active'`.
 */
export async function forcedColourFaults(page: Page): Promise<string[]> {
  const faults = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('div'))
    const system = (name: string) => {
      probe.style.backgroundColor = name
      return getComputedStyle(probe).backgroundColor
    }
    const plain = new Set([system('Canvas'), system('ButtonFace'), 'rgba(0, 0, 0, 0)'])
    const canvas = system('Canvas')
    probe.remove()

    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number).map((part) => {
        const share = part / 255
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const contrast = (one: string, other: string) => {
      const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
      return (high + 0.05) / (low + 0.05)
    }
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    }
    const nameOf = (element: Element) => `${element.localName}.${[...element.classList].join('.')}`
    const hasEdge = (element: Element) => {
      const style = getComputedStyle(element)
      const drawn = (kind: string, width: string) => kind !== 'none' && Number.parseFloat(width) > 0
      return (
        drawn(style.outlineStyle, style.outlineWidth) ||
        [style.borderTopStyle, style.borderLeftStyle].some((kind) => drawn(kind, style.borderTopWidth || '0'))
      )
    }
    const all = (selector: string) => [...document.querySelectorAll(selector)].filter(isSeen)

    const signs = all('button svg, a svg, [role="button"] svg, label svg, .icon').flatMap((svg) => {
      const colours = [...svg.querySelectorAll('path, line, circle, rect, polyline, polygon')].flatMap((shape) => {
        const { fill, stroke } = getComputedStyle(shape)
        return [fill, stroke].filter((colour) => colour !== 'none' && !/^rgba\(.*, 0\)$/.test(colour))
      })
      // Another ground than that of the page: what stands on it has the colour of its words.
      if (svg.closest('[aria-pressed="true"], [aria-selected="true"], [aria-checked="true"]')) return []
      const isSharp = colours.length === 0 || colours.some((colour) => contrast(colour, canvas) >= 3)
      return isSharp ? [] : [`the sign of ${nameOf(svg.closest('button, a, [role="button"], label') ?? svg)} is lost`]
    })
    const windows = all('dialog[open], .popup__content, .rs__menu, .drawer__content, .payload-toast-item')
      .filter((one) => !hasEdge(one))
      .map((one) => `${nameOf(one)} has no edge`)
    const states = all('[aria-pressed="true"], [aria-selected="true"], [role="switch"][aria-checked="true"]')
      .filter(
        (one) => plain.has(getComputedStyle(one).backgroundColor) && getComputedStyle(one).outlineStyle === 'none',
      )
      .map((one) => `${nameOf(one)} does not show that it is chosen`)
    return [...new Set([...signs, ...windows, ...states])]
  })
  return [...faults, ...(await focusFaults(page))].slice(0, 12)
}

/** The first stops of the tabulator: enough for each kind of control of a screen. */
const STOPS = 12

async function focusFaults(page: Page): Promise<string[]> {
  const faults = new Set<string>()
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab')
    const fault = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body || focused.localName === 'iframe') return null
      // The browser marks the day, the month or the hour in them.
      if (focused.matches('[type="date"], [type="time"], [type="datetime-local"]')) return null
      // A list of choices and a text have their edge around them.
      const frames = [focused, focused.closest('.rs__control, .checkbox-input, [class*="rs__value-container"]')]
      const isDrawn = frames.some((one) => one && getComputedStyle(one).outlineStyle !== 'none')
      return isDrawn ? null : `${focused.localName}.${[...focused.classList].join('.')} does not show its focus`
    })
    if (fault) faults.add(fault)
  }
  return [...faults]
}

/** Returns the help and errors of fields that no control names, a line each. */
export async function untiedHelp(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const tied = [...document.querySelectorAll('[aria-describedby]')].flatMap(
      (control) => control.getAttribute('aria-describedby')?.split(' ') ?? [],
    )
    return [...document.querySelectorAll('.field-type .field-description, .field-type .field-error')]
      .filter(({ id }) => !tied.includes(id))
      .map(({ textContent }) => textContent ?? '')
  })
}
