import type { units as english } from '../en/units'
import type { Translation } from '../translation'

export const units: Translation<typeof english> = {
  dimension: {
    none: '단위 없는 수',
    time: '시간',
    frequency: '발화율',
    voltage: '전압',
    current: '전류',
    charge: '전하',
    capacitance: '정전용량',
    conductance: '컨덕턴스',
    resistance: '저항',
    energy: '에너지',
    power: '전력',
    length: '길이',
    temperature: '온도',
    other: '이 종류'
  },
  receptor: {
    voltage: '델타 수용체',
    current: '전류 기반 수용체',
    conductance: '컨덕턴스 기반 수용체'
  }
}
