export interface VideoAddress {
  provider: 'YouTube' | 'Vimeo'
  /** The player without cookies before it plays: youtube-nocookie.com, or Vimeo with `dnt`. */
  embedUrl: string
  /** The video's own page. */
  watchUrl: string
}

/** Returns the player's and the page's addresses of a YouTube or Vimeo video, null for any other address. */
export function parseVideoAddress(address: string): VideoAddress | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  const host = url.hostname.replace(/^(www|m)\./, '')
  if (host === 'youtube.com' || host === 'youtu.be' || host === 'youtube-nocookie.com') return youtube(url, host)
  if (host === 'vimeo.com' || host === 'player.vimeo.com') return vimeo(url)
  return null
}

function youtube(url: URL, host: string): VideoAddress | null {
  const path = url.pathname.split('/').filter(Boolean)
  const id = host === 'youtu.be' ? path[0] : (url.searchParams.get('v') ?? path[1])
  if (!id || !/^[\w-]{6,20}$/.test(id)) return null
  return {
    provider: 'YouTube',
    embedUrl: `https://www.youtube-nocookie.com/embed/${id}`,
    watchUrl: `https://www.youtube.com/watch?v=${id}`,
  }
}

function vimeo(url: URL): VideoAddress | null {
  const id = vimeoId(url.pathname.split('/').filter(Boolean))
  if (!id || !/^\d{5,12}$/.test(id)) return null
  return {
    provider: 'Vimeo',
    embedUrl: `https://player.vimeo.com/video/${id}?dnt=1`,
    watchUrl: `https://vimeo.com/${id}`,
  }
}

/** `/ID`, `/channels/NAME/ID`, `/groups/NAME/videos/ID`, `/video/ID`, `/showcase/NUMBER/video/ID`. */
function vimeoId(path: string[]) {
  const marker = path.findIndex((part) => part === 'video' || part === 'videos')
  if (marker >= 0) return path[marker + 1]
  return path[0] === 'channels' ? path[2] : path[0]
}
