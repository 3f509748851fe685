import type { Page } from '@playwright/test'

/** Calls a method of the contract as the window does. */
export const call = (
  page: Page,
  method: string,
  request: object
): Promise<{ ok: boolean; value: never }> =>
  page.evaluate(
    ([name, args]) => {
      const bridge = Reflect.get(window, 'engram') as {
        call(method: string, request: unknown): Promise<never>
      }
      return bridge.call(name, args)
    },
    [method, request] as const
  )
