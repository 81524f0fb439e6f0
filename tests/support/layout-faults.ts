import type { Page } from 'playwright-core'

/**
 * Returns what does not fit on the page as it is now, a line each: what is wider than the window, words over other
 * words, words that something cuts off; only among the words of `part`, a selector, when it is given. Empty when
 * everything fits. `mayBeShortened`: « … » at the end of a line, such as the name of a file, is no fault.
 */
export async function layoutFaults(page: Page, part = 'body', { mayBeShortened = false } = {}): Promise<string[]> {
  return await page.evaluate(
    ([selector, mayBeShortened]) => {
      const faults = new Set<string>()
      const root = document.documentElement
      const width = root.clientWidth
      if (root.scrollWidth > width) faults.add(`the page is ${root.scrollWidth} px wide`)

      /** A box that hides what leaves it, or lets it be scrolled; null for the window. */
      const clipOf = (element: Element | null): Element | null => {
        for (let at = element; at && at !== root && at !== document.body; at = at.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(at)
          if (overflowX !== 'visible' || overflowY !== 'visible') return at
        }
        return null
      }
      /** What can be scrolled into view by itself, in whatever box of it. */
      const canScroll = (element: Element | null): boolean => {
        const clip = clipOf(element)
        if (!clip) return false
        const { overflowX, overflowY } = getComputedStyle(clip)
        return /auto|scroll/.test(overflowX + overflowY) || canScroll(clip.parentElement)
      }
      /** Scrolled out of its list, or of a panel around that: nobody sees it now. */
      const isScrolledOut = (element: Element | null, box: DOMRect): boolean => {
        const clip = clipOf(element)
        if (!clip) return false
        const { overflowX, overflowY } = getComputedStyle(clip)
        const { top, bottom } = clip.getBoundingClientRect()
        const scrolls = /auto|scroll/.test(overflowX + overflowY)
        return (scrolls && (box.top >= bottom || box.bottom <= top)) || isScrolledOut(clip.parentElement, box)
      }
      /** For screen readers alone, though it is drawn. */
      const isClipped = (element: Element | null): boolean =>
        element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isClipped(element.parentElement))
      /** A menu, a dialogue or a bar lies over all of it. */
      const isCovered = (holder: Element, box: DOMRect): boolean => {
        const middle = box.top + box.height / 2
        return [box.left + 1, box.left + box.width / 2, box.right - 1].every((x) => {
          const top = document.elementFromPoint(x, middle)
          return top !== null && !top.contains(holder) && !holder.contains(top)
        })
      }
      const nameOf = (element: Element) => {
        const names = [...element.classList].map((name) => `.${name}`).join('')
        return `${element.localName}${names}`
      }

      interface Line {
        box: DOMRect
        words: string
        holder: Element
        order: number
      }
      const lines: Line[] = []
      const walker = document.createTreeWalker(document.querySelector(selector) ?? document.body, NodeFilter.SHOW_TEXT)
      let order = 0
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const holder = node.parentElement
        const words = node.nodeValue?.trim() ?? ''
        if (!holder || words === '' || holder.closest('svg, script, style, noscript')) continue
        if (!holder.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false }))
          continue
        if (holder.closest('[inert], .collapsible__toggle') || isClipped(holder)) continue
        if (
          getComputedStyle(holder).clipPath !== 'none' ||
          holder.closest('.hidden, [class*="hidden"], [class*="skip"]')
        ) {
          continue
        }
        order += 1
        const range = document.createRange()
        range.selectNodeContents(node)
        const clip = clipOf(holder)
        const clipBox = clip?.getBoundingClientRect()
        const style = clip && getComputedStyle(clip)
        for (const box of range.getClientRects()) {
          if (box.width < 1 || box.height < 1) continue
          // An excerpt that ends in « … » after some lines.
          const isClamped = style && style.webkitLineClamp !== 'none'
          if (isClamped && clipBox && box.top + 1 >= clipBox.bottom) continue
          if (isCovered(holder, box)) continue
          if (isScrolledOut(holder, box)) continue
          const scrolls = canScroll(holder)
          if (mayBeShortened && style?.textOverflow === 'ellipsis') continue
          const what = `${nameOf(holder)} « ${words.slice(0, 24)} »`
          if (!scrolls && (box.right > width + 1 || box.left < -1)) faults.add(`${what} leaves the window`)
          if (!scrolls && clipBox && (box.right > clipBox.right + 1 || box.left < clipBox.left - 1)) {
            faults.add(`${what} is cut by ${nameOf(clip as Element)}`)
          }
          // The words themselves, without the line's leading.
          const leading = box.height * 0.2
          lines.push({
            box: new DOMRect(box.x, box.y + leading, box.width, box.height - 2 * leading),
            words,
            holder,
            order,
          })
        }
      }
      lines.sort((one, other) => one.box.top - other.box.top)
      for (const [index, one] of lines.entries()) {
        for (let next = index + 1; next < lines.length; next += 1) {
          const other = lines[next] as Line
          if (other.box.top >= one.box.bottom - 1) break
          if (other.order === one.order) continue
          const shared = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
          if (shared < 2) continue
          faults.add(
            `${nameOf(one.holder)} « ${one.words.slice(0, 24)} » lies over ${nameOf(other.holder)} « ${other.words.slice(0, 24)} »`,
          )
        }
      }
      return [...faults].slice(0, 12)
    },
    [part, mayBeShortened] as const,
  )
}
