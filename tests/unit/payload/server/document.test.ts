import { toDocument } from '@/payload/server/document'

describe('a public page as a document', () => {
  test('keeps no framework script, flight data or preload of one', () => {
    const html =
      '<head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/></head>' +
      '<body><!--$--><p>Texte</p><!--/$--><script src="/_next/static/chunks/a.js" async=""></script>' +
      '<script>self.__next_f.push([1,"…"])</script><div hidden=""></div></body>'
    expect(toDocument(html)).toBe('<head></head><body><p>Texte</p></body>')
  })

  test('keeps our own modules, structured data, styles and fonts', () => {
    const html =
      '<link rel="stylesheet" href="/_next/static/chunks/a.css">' +
      '<link rel="preload" href="/f.woff2" as="font" crossorigin="" type="font/woff2">' +
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script>' +
      '<script type="module" src="/scripts/share.js"></script>'
    expect(toDocument(html)).toBe(html)
  })

  test('says once what Open Graph says, and keeps the shape of the card', () => {
    const card = '<meta name="twitter:card" content="summary_large_image">'
    const html = `${card}<meta property="og:title" content="ESS"/><meta name="twitter:title" content="ESS"/>`
    expect(toDocument(html)).toBe(`${card}<meta property="og:title" content="ESS">`)
    expect(toDocument('<link rel="stylesheet" href="/a.css" data-precedence="next"/>')).toBe(
      '<link rel="stylesheet" href="/a.css">',
    )
  })

  test('keeps the text of an article about scripts', () => {
    const html = '<p>La balise &lt;script&gt; et &lt;!-- un commentaire --&gt;</p>'
    expect(toDocument(html)).toBe(html)
  })
})
