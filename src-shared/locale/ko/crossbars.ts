import type { crossbars as english } from '../en/crossbars'
import type { Translation } from '../translation'

export const crossbars: Translation<typeof english> = {
  cli: {
    description:
      '배선 저항이 있는 크로스바를 풀어 실행을 프로젝트에 보관하고 각 열의 전류를 출력합니다.',
    file: '크로스바 문서(JSON)',
    noMaps: 'JSON에서 모든 셀의 지도를 뺍니다',
    notACrossbar:
      '{file}은(는) “{kind}” 종류의 문서인데 이 명령은 크로스바를 풉니다. “engram run”으로 실행하세요.',
    array: '배열',
    arrayOf: '셀 {rows} × {columns}',
    seconds: '풀이 시간',
    column: '열',
    current: '전류',
    ideal: '배선 저항이 없을 때',
    error: '오차',
    moreColumns: '… 외 {count}개 열. --json에 모두 있습니다.'
  }
}
