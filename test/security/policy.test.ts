import { describe, expect, test } from 'vitest'
import {
  developmentOriginOf,
  isOwnPage,
  isRequestAllowed,
  printPolicy,
  windowPolicy
} from '../../src-main/shell-rules/policy'

const directive = (policy: string, name: string): string | undefined =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1)

describe('the window’s policy', () => {
  test('takes scripts from the app’s files alone', () => {
    expect(directive(windowPolicy, 'script-src')).toBe("'self'")
    expect(windowPolicy).not.toMatch(/unsafe-eval|wasm-unsafe-eval|https?:|\*/)
  })

  test('refuses by default, frames, forms, plug-ins and other bases', () => {
    for (const name of [
      'default-src',
      'base-uri',
      'form-action',
      'frame-ancestors',
      'object-src'
    ]) {
      expect(directive(windowPolicy, name), name).toBe("'none'")
    }
    expect(directive(windowPolicy, 'connect-src')).toBe("'self'")
  })

  test('lets no script into printed pages', () => {
    expect(directive(printPolicy, 'default-src')).toBe("'none'")
    expect(printPolicy).not.toContain('script-src')
  })
})

describe('who counts as the app’s own page', () => {
  test.each(['engram://app', 'engram://app/', 'engram://app/index.html#networks'])('%s', (url) => {
    expect(isOwnPage(url)).toBe(true)
  })

  test.each([
    'engram://app.evil/',
    'engram://app@evil/',
    'engram://print/x.html',
    'https://app/',
    'file:///app/index.html',
    'about:blank',
    'http://localhost:5173/',
    ''
  ])('not %s', (url) => {
    expect(isOwnPage(url)).toBe(false)
  })

  test('the development server only while there is one', () => {
    expect(isOwnPage('http://localhost:5173/x', 'http://localhost:5173')).toBe(true)
    expect(isOwnPage('http://localhost:5174/x', 'http://localhost:5173')).toBe(false)
    expect(isOwnPage('http://localhost:5173.evil.invalid/', 'http://localhost:5173')).toBe(false)
  })
})

describe('what the window may load', () => {
  test.each(['engram://app/x.js', 'blob:engram://app/1', 'data:image/png;base64,', 'devtools://x'])(
    '%s',
    (url) => {
      expect(isRequestAllowed(url)).toBe(true)
    }
  )

  test.each([
    'https://example.invalid/',
    'http://127.0.0.1/',
    'ws://x/',
    'file:///etc/passwd',
    'ftp://x/',
    ':'
  ])('not %s', (url) => {
    expect(isRequestAllowed(url)).toBe(false)
  })

  test('a development server on this machine, but no other host', () => {
    expect(isRequestAllowed('ws://localhost:5173/', 'http://localhost:5173')).toBe(true)
    expect(isRequestAllowed('http://example.invalid/', 'http://localhost:5173')).toBe(false)
    expect(developmentOriginOf('http://localhost:5173/')).toBe('http://localhost:5173')
    expect(developmentOriginOf('http://example.invalid/')).toBeUndefined()
    expect(developmentOriginOf('https://localhost/')).toBeUndefined()
    expect(developmentOriginOf('no address')).toBeUndefined()
  })
})
