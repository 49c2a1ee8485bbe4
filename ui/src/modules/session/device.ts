/** The browser and system named in a user agent, as far as people would recognise them. */
export function deviceOf(agent: string | null): { browser: string; system: string } | null {
  if (!agent) return null
  const browser =
    /MicroMessenger/.test(agent) ? 'WeChat'
    : /Edg\//.test(agent) ? 'Edge'
    : /Firefox\//.test(agent) ? 'Firefox'
    : /Chrome\//.test(agent) ? 'Chrome'
    : /Safari\//.test(agent) ? 'Safari'
    : (agent.split('/')[0] ?? agent)
  const system =
    /HarmonyOS|OpenHarmony/.test(agent) ? 'HarmonyOS'
    : /Android/.test(agent) ? 'Android'
    : /iPhone|iPad/.test(agent) ? 'iOS'
    : /Windows/.test(agent) ? 'Windows'
    : /Mac OS X/.test(agent) ? 'macOS'
    : /Linux|X11/.test(agent) ? 'Linux'
    : ''
  return { browser, system }
}
