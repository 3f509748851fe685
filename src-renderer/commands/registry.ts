import type { Command } from './command'

const files = import.meta.glob<Record<string, Command>>(
  ['./**/*.ts', '!./command.ts', '!./registry.ts'],
  { eager: true }
)

/** Every command, by id; found by looking into this folder. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.values(files)
    .flatMap((file) => Object.values(file))
    .filter(isCommand)
    .map((command) => [command.id, command])
)

function isCommand(value: unknown): value is Command {
  return typeof value === 'object' && value !== null && 'id' in value && 'run' in value
}

/** Whether a command can be done now; false for an id that names none. */
export function canRun(id: string): boolean {
  const command = commands.get(id)
  return command !== undefined && (command.when?.() ?? true)
}

/** Does a command if it can be done now. @returns whether it was */
export async function runCommand(id: string): Promise<boolean> {
  const command = commands.get(id)
  if (!command || !canRun(id)) return false
  await command.run()
  return true
}
