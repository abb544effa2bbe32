/** Twice as large as on screen. */
const SCALE = 2
/** What browsers can draw: pixels a side, and in all. */
const MOST = { side: 16_000, area: 200_000_000 }

/** How much larger a picture of so many pixels may be. */
export const scaleFor = (width: number, height: number): number =>
  Math.min(SCALE, MOST.side / width, MOST.side / height, Math.sqrt(MOST.area / (width * height)))

/** Where it would be smaller than this part of what is on screen, nobody could read it. */
const LEAST_SCALE = 0.7

/** Draws an SVG that needs nothing else as a PNG. Throws if the browser cannot, or if nobody could read it. */
export const pngOf = async (svg: string): Promise<Blob> => {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const { naturalWidth: width, naturalHeight: height } = image
  const scale = scaleFor(width, height)
  if (scale < LEAST_SCALE) throw new Error('The picture would be too small to read.')
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('The browser draws nothing.')
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('The browser drew no picture.')
  return blob
}
