interface Size {
  width: number
  height: number
}

/**
 * Returns the largest part of a picture that has the shape of `to`, in pixels of the picture, where its point (in percent,
 * « 25% 50% », the middle without one) stays visible as CSS keeps it by `object-position`.
 */
export function cutAround({ width, height }: Size, to: Size, point = '50% 50%') {
  const scale = Math.min(width / to.width, height / to.height)
  const part = { width: Math.max(1, Math.round(to.width * scale)), height: Math.max(1, Math.round(to.height * scale)) }
  const [x = 50, y = 50] = point.split(' ').map(Number.parseFloat)
  return {
    left: Math.round(((width - part.width) * x) / 100),
    top: Math.round(((height - part.height) * y) / 100),
    ...part,
  }
}
