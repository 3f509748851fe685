/// <reference types="vite/client" />
import type { Bridge } from './client/bridge'

declare global {
  interface Window {
    readonly engram: Bridge
  }
}
