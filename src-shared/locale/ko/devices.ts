import type { devices as en } from '../en/devices'
import type { Translation } from '../translation'

export const devices: Translation<typeof en> = {
  edits: {
    addDevice: '소자 {name} 추가',
    addProtocol: '측정 절차 {name} 추가',
    addLimit: '{name} 한계 추가',
    addMeasurement: '측정값 {name} 추가'
  }
}
