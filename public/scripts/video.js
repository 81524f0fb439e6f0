/**
 * Puts a third party's player in the place of its drawn front once the reader asks for it, and takes it away when they
 * withdraw their agreement: nothing of the third party is loaded before or after.
 * @param {ParentNode} root
 */
export function enhanceVideos(root) {
  for (const video of root.querySelectorAll('[data-video]')) enhance(/** @type {HTMLElement} */ (video))
}

/** @param {HTMLElement} video */
function enhance(video) {
  const stage = part(video, 'stage')
  const front = [...stage.children]
  const play = part(video, 'play')
  const withdraw = part(video, 'withdraw')

  /** @param {boolean} agreed */
  const show = (agreed) => {
    play.hidden = agreed
    withdraw.hidden = !agreed
    part(video, 'before').hidden = agreed
    part(video, 'after').hidden = !agreed
  }

  play.addEventListener('click', () => {
    const frame = player(video.dataset.video ?? '', video.dataset.videoTitle ?? '')
    stage.replaceChildren(frame)
    show(true)
    frame.focus()
  })
  withdraw.addEventListener('click', () => {
    stage.replaceChildren(...front)
    show(false)
    play.focus()
  })

  part(video, 'link').hidden = true
  show(false)
}

/**
 * @param {string} address
 * @param {string} title
 */
function player(address, title) {
  const frame = document.createElement('iframe')
  const url = new URL(address)
  url.searchParams.set('autoplay', '1')
  frame.title = title
  frame.allow = 'autoplay; fullscreen; picture-in-picture; encrypted-media'
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.src = url.href
  return frame
}

/**
 * @param {HTMLElement} video
 * @param {string} name
 */
function part(video, name) {
  const found = video.querySelector(`[data-video-${name}]`)
  if (!(found instanceof HTMLElement)) throw new Error(`A video has no ${name}.`)
  return found
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => enhanceVideos(document))
else enhanceVideos(document)
