import type { measurements as english } from '../en/measurements'
import type { Translation } from '../translation'

export const measurements: Translation<typeof english> = {
  roles: {
    time: '시간',
    voltage: '전압',
    current: '전류',
    charge: '전하',
    conductance: '컨덕턴스',
    capacitance: '커패시턴스',
    resistance: '저항',
    pulse: '펄스 번호',
    amplitude: '펄스 진폭',
    width: '펄스 폭',
    direction: '방향',
    cycle: '사이클',
    device: '소자',
    temperature: '온도',
    other: '기타'
  }
}
