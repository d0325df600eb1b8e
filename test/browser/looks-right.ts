import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { axeFindings } from './room.ts'

/** Holds a page to axe, in light and in dark. */
export async function looksRight(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    assert.deepEqual(await axeFindings(page), [], colorScheme)
  }
}
