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
  },
  name: '크로스바',
  none: '열린 크로스바가 없습니다',
  noneText: '옆 목록에서 크로스바나 예제를 열거나 새로 만드세요.',
  create: '새 크로스바',
  array: {
    title: '배열',
    size: '크기',
    rows: '워드 라인 수',
    columns: '비트 라인 수',
    seed: '시드',
    seedHint: '셀, 소자, 입력의 무작위 값이 여기서 정해집니다.',
    effectiveMatrix: '유효 행렬',
    effectiveMatrixHint:
      '배열 전체가 입력에 하는 일도 구합니다. 라인마다 한 번씩 풀므로 큰 배열에서는 시간이 걸립니다.'
  },
  wire: {
    title: '배선',
    word: '워드 라인, 구간마다',
    bit: '비트 라인, 구간마다',
    driver: '드라이버',
    sense: '감지 증폭기',
    drivenEnds: '워드 라인 구동',
    sensedEnds: '비트 라인 고정',
    one: '한쪽 끝에서',
    both: '양쪽 끝에서'
  },
  open: {
    words: '끊어진 워드 라인',
    bits: '끊어진 비트 라인',
    hint: '연결되지 않은 라인입니다. 0, 5처럼 0부터 센 번호를 적으세요.',
    wrong: '0, 5처럼 번호를 적으세요.'
  },
  cells: {
    title: '셀',
    from: '주는 방식',
    values: '숫자',
    distribution: '분포',
    patternOf: '패턴',
    weightsOf: '가중치',
    conductance: '전도도',
    unit: '단위',
    matrix: '전도도',
    matrixHint: '배열의 한 행을 한 줄에 적고 수는 빈칸이나 쉼표로 나눕니다.',
    matrixWrong: '{line}번째 줄: “{text}”은(는) 수가 아닙니다.',
    matrixLong: '수가 {count}개라 여기서 고치기에는 너무 많습니다. 문서 파일에서 고치세요.',
    pattern: '패턴',
    patterns: {
      checkerboard: '체커보드',
      'stripes-across': '한 줄 건너 워드 라인',
      'stripes-down': '한 줄 건너 비트 라인',
      diagonal: '대각선',
      random: '무작위'
    },
    on: '켜짐',
    off: '꺼짐',
    share: '켜진 셀의 비율',
    weights: '가중치',
    lowest: '가장 낮은 가중치',
    highest: '가장 높은 가중치',
    found: '있는 값대로',
    low: '저장할 전도도, 최저',
    high: '저장할 전도도, 최고',
    reach: '소자의 범위'
  },
  device: {
    title: '소자',
    which: '셀의 종류',
    none: '단순한 전도도',
    without: '소자 없이',
    hint: '위의 전도도를 이 소자에 기록하며 셀이 실제로 갖는 값은 소자에 따라 정해집니다.',
    spread: '소자 사이의 편차',
    parameters: '소자의 매개변수'
  },
  faults: {
    title: '결함과 수율',
    inject: '결함을 넣고 수율 구하기',
    hint: '기록한 뒤 셀마다 따로 뽑아 값을 옮기거나 뒤집거나 고정합니다. 수율은 제 값을 지킨 셀과 열의 비율이며, 비율이 모두 0이면 편차만의 영향을 보여 줍니다.',
    stuckOn: '켜짐 고정',
    stuckOff: '꺼짐 고정',
    flips: '방사선에 뒤집힘',
    flipsHint: '범위 안에서 뒤집히는 셀의 비율입니다. 켜짐·꺼짐만 있는 셀에서는 비트 반전입니다.',
    shift: '방사선에 따른 이동',
    shiftHint: '모든 셀의 값이 옮겨지는 정도의 표준 편차로, 범위에 대한 비율입니다.',
    tolerance: '허용 오차',
    toleranceHint: '셀은 범위의, 열은 전류의 이 비율 안에 있으면 정상입니다.',
    low: '범위 최저',
    high: '범위 최고',
    found: '소자나 셀에서'
  },
  drive: {
    title: '입력',
    kind: '구동',
    voltage: '한 전압이나 분포',
    values: '주어진 전압들',
    read: '셀 하나 읽기',
    inputVoltage: '전압',
    inputValues: '전압들',
    inputHint: '워드 라인마다 수를 하나씩 빈칸이나 쉼표로 나누어 적습니다.',
    row: '워드 라인',
    column: '비트 라인',
    readVoltage: '읽기 전압',
    scheme: '다른 라인',
    schemes: {
      grounded: '0 V',
      floating: '띄움',
      half: 'V/2',
      third: 'V/3과 2V/3'
    },
    margin: '읽기 마진',
    marginHint: '다른 셀이 모두 켜진 최악의 패턴에서의 값입니다.',
    on: '켜진 셀',
    off: '꺼진 셀'
  },
  law: {
    title: '전류-전압 법칙',
    which: '셀이 따르는 법칙',
    linear: '옴의 법칙',
    sinh: '쌍곡사인',
    selector: '직렬 선택 소자',
    device: '소자 자신의 특성',
    characteristic: '특성 전압',
    read: '읽기 전압',
    readHint: '이 전압에서 셀의 전도도가 위에서 준 값이 됩니다.',
    slope: '선택 소자의 전압',
    current: '선택 소자의 전류'
  },
  maps: {
    title: '지도',
    which: '지도',
    names: {
      conductance: '전도도',
      word: '워드 라인의 전압',
      bit: '비트 라인의 전압',
      drop: '셀에 걸리는 전압',
      current: '셀의 전류',
      error: '셀 전류의 오차',
      matrix: '유효 행렬'
    },
    row: '워드 라인',
    column: '비트 라인',
    notYet: '크로스바를 실행하면 지도가 보입니다.',
    stale: '실행 {number}: 그 뒤 크로스바가 바뀌었습니다.',
    ofRun: '실행 {number}'
  },
  currents: {
    interval: '({low} ~ {high})',
    intervalHint: '95 % 신뢰 구간(윌슨)',
    title: '전류',
    ofColumns: '비트 라인의 전류',
    errors: '비트 라인의 오차',
    real: '배선 저항이 있을 때',
    ideal: '배선 저항이 없을 때',
    error: '오차',
    current: '전류',
    column: '비트 라인',
    figures: '지표'
  }
}
