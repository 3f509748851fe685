// Draws the SVG marks of resources as PNG files: npm run icons. An Electron app of one hidden page;
// the PNG files are kept with the sources, so only a change of the marks needs this.
import fs from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow } from 'electron'

const folder = path.resolve(import.meta.dirname, '../../resources')
// electron-builder takes every size from a folder of files named by it (Linux), and one large file else.
const drawings = [
  ...[16, 24, 32, 48, 64, 128, 256, 512, 1024].map((size) => ({
    svg: 'icons/engram.svg',
    png: `icons/${size}x${size}.png`,
    size
  })),
  ...[128, 256, 512].map((size) => ({
    svg: 'file-icons/engram.svg',
    png: `file-icons/${size}x${size}.png`,
    size
  }))
]

/** Windows' format: a directory of pictures; 0 stands for 256 pixels. */
function icoOf(png) {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}

/** macOS' format: pieces of type, length and picture. */
function icnsOf(pictures) {
  const pieces = Object.entries(pictures).map(([type, png]) => {
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const body = Buffer.concat(pieces)
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}

async function draw() {
  await app.whenReady()
  const window = new BrowserWindow({ show: false })
  await window.loadURL('data:text/html,<canvas></canvas>')
  for (const { svg, png, size } of drawings) {
    const source = fs.readFileSync(path.join(folder, svg)).toString('base64')
    const picture = await window.webContents.executeJavaScript(`new Promise((resolve, reject) => {
      const image = new Image(${size}, ${size})
      image.onerror = reject
      image.onload = () => {
        const canvas = document.querySelector('canvas')
        canvas.width = canvas.height = ${size}
        canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size})
        resolve(canvas.toDataURL('image/png').split(',')[1])
      }
      image.src = 'data:image/svg+xml;base64,${source}'
    })`)
    const file = path.join(folder, png)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, Buffer.from(picture, 'base64'))
    console.log(`${png}`)
  }
  const picture = (size) => fs.readFileSync(path.join(folder, `file-icons/${size}x${size}.png`))
  fs.writeFileSync(path.join(folder, 'file-icons/engram.ico'), icoOf(picture(256)))
  const apple = { ic07: picture(128), ic08: picture(256), ic09: picture(512) }
  fs.writeFileSync(path.join(folder, 'file-icons/engram.icns'), icnsOf(apple))
  app.exit(0)
}

draw().catch((error) => {
  console.error(error)
  app.exit(1)
})
