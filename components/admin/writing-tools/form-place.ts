/** Where what stands over a form is drawn: in its drawer, which keeps the keyboard and is above the page, or in the page. */
export function placeOver(element: Element | null | undefined): Element {
  return element?.closest('dialog') ?? document.body
}
