import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ImageResponse } from 'next/og'

import { ShareCard, type ShareView } from './share-card'

/** The picture of a shared link, a PNG of 1200 × 630. Fetches nothing: its fonts are files of ours. */
export async function sharePicture(view: ShareView): Promise<ImageResponse> {
  const fonts = await Promise.all([loadFont(500), loadFont(700)])
  return new ImageResponse(<ShareCard view={view} />, { width: 1200, height: 630, fonts })
}

async function loadFont(weight: 500 | 700) {
  const file = path.join(process.cwd(), 'components/og/fonts', `familjen-grotesk-${weight}.woff`)
  return { name: 'Familjen Grotesk', data: await readFile(file), weight, style: 'normal' as const }
}
