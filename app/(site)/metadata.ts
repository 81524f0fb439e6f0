import type { Metadata } from 'next'

import type { SeoView, SiteView } from '@/payload/queries/views'

const OWN_PICTURE = { width: 1200, height: 630 }

/** Returns the metadata in the head of a page: canonical address, sharing, the RSS feed and the rules for robots. */
export function toMetadata(seo: SeoView, site: SiteView): Metadata {
  const {
    title,
    description,
    canonical,
    feed,
    isHidden = false,
    image,
    imageAlt,
    imageSize = OWN_PICTURE,
    article,
  } = seo
  const feedIn = (ending: string) => new URL(`${feed?.href}/flux.${ending}`, canonical).href
  return {
    title,
    description,
    alternates: {
      canonical,
      types: {
        'application/rss+xml': [
          { url: new URL('/blog/flux.xml', canonical).href, title: site.name },
          ...(feed && feed.href !== '/blog' ? [{ url: feedIn('xml'), title: feed.label }] : []),
        ],
        ...(feed && {
          'application/atom+xml': [{ url: feedIn('atom'), title: feed.label }],
          'application/feed+json': [{ url: feedIn('json'), title: feed.label }],
        }),
      },
    },
    openGraph: {
      ...(article ? { type: 'article', ...article } : { type: 'website' }),
      locale: 'fr_FR',
      siteName: site.name,
      title,
      description,
      url: canonical,
      images: image ? [{ url: image, alt: imageAlt || title, ...imageSize }] : undefined,
    },
    twitter: { card: 'summary_large_image' },
    robots: { index: !isHidden, follow: true, 'max-image-preview': 'large' },
  }
}
