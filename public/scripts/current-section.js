/**
 * Marks, in the table of contents, the part that is being read: the last whose heading has passed the upper third.
 * @param {ParentNode} root
 */
export function followSections(root) {
  const links = [...root.querySelectorAll('[data-contents] a')]
  const headings = links.map((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? ''))

  const mark = () => {
    const current = headings.findLastIndex(
      (heading) => heading && heading.getBoundingClientRect().top < innerHeight / 3,
    )
    links.forEach((link, index) => {
      if (index === current) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    })
  }

  // The zone reaches far above the page: a heading that a jump carries past the line is noticed too.
  const observer = new IntersectionObserver(mark, { rootMargin: '1000000px 0px -66.6% 0px' })
  for (const heading of headings) if (heading) observer.observe(heading)
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => followSections(document))
else followSections(document)
