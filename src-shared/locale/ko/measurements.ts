import type { measurements as english } from '../en/measurements'
import type { Translation } from '../translation'

export const measurements: Translation<typeof english> = {
  fit: {
    kinds: {
      iv: '전류–전압 곡선',
      pulses: '펄스 응답',
      drift: '시간에 따른 드리프트'
    },
    tooFewPoints:
      '점 {points}개가 매개변수 {parameters}개를 꼭 맞게 정하므로 오차를 알 수 없습니다.',
    notIdentifiable:
      '측정만으로는 매개변수들을 구별할 수 없습니다(조건수 {condition}, 가장 불확실한 것은 {name}). 일부를 고정하세요.',
    atBound: '범위의 한계에 있습니다: {names}. 더 좋은 값이 그 너머에 있을 수 있습니다.',
    notConverged: '탐색이 {iterations}단계 뒤에도 수렴하지 않았습니다.'
  },
  cli: {
    description:
      '측정 곡선(CSV, TSV, 텍스트)에 소자 모델을 피팅해 매개변수와 오차를 출력합니다. 여러 모델은 AIC로 순위를 매깁니다.',
    file: '측정 곡선',
    model: '모델 id. 쉼표로 여럿, auto는 곡선에 맞는 모든 모델',
    columns:
      '왼쪽부터 열의 뜻을 쉼표로: time, voltage, current, conductance, resistance, capacitance, charge, pulse, direction, cycle, device, temperature, other. 한 방향의 계열은 “conductance:up”',
    units: '열의 단위를 쉼표로(V,uA). 임의 단위는 1. 하나만 쓰면 모두에 적용',
    interval: '시간 열이 없을 때 두 행 사이의 시간, “0.5 ms”',
    free: '추정할 매개변수를 쉼표로. 없으면 모델에 맞게 고름',
    fix: '매개변수 값, “thickness=10 nm”. 여러 번 쓸 수 있음',
    direction: '쓸 계열: up, down, both',
    group: '열 그룹이 여럿일 때 그룹 번호',
    kind: 'iv, pulses, drift. 없으면 열에서 판단',
    starts: '모델마다 탐색을 시작하는 횟수(1~64)',
    confidence: '구간의 신뢰 수준, 0 초과 1 미만',
    decimal: '소수점 기호: point 또는 comma. 없으면 추측',
    pulses:
      '--save와 함께: 컨덕턴스를 높이는 펄스의 진폭과 폭, 이어서 낮추는 펄스의 진폭과 폭, “1.2 V, 100 us, -1 V, 100 us”',
    badPulses:
      '“{text}”은(는) 네 값의 목록이 아닙니다. 두 펄스의 진폭과 폭을 “1.2 V, 100 us, -1 V, 100 us”처럼 쓰십시오.',
    badPulse:
      '{field}: “{text}”은(는) 쓸 수 없습니다. 진폭은 0이 아닌 전압(“-1 V”), 폭은 0보다 큰 시간(“100 us”)이어야 합니다.',
    pulsesWithoutSave: '펄스는 저장되는 프리셋에 속합니다. --save NAME을 추가하십시오.',
    save: '가장 좋은 피팅을 이 이름의 프리셋으로 프로젝트에 저장',
    heading: '{model}: {title}',
    curve: '곡선',
    points: '점',
    rSquared: 'R²',
    rmse: '잔차 RMS',
    aicc: 'AICc',
    evidence: '증거의 비중',
    condition: '조건수',
    parameter: '매개변수',
    value: '값',
    error: '표준 오차',
    interval95: '구간({percent} %)',
    unit: '단위',
    ranking: '순위',
    model2: '모델',
    delta: 'ΔAICc',
    saved: '프리셋 “{name}”을(를) {project}에 저장했습니다',
    reversed: '소자의 연결 방향이 모델과 반대여서 전압의 부호를 뒤집었습니다.',
    notSaved: '피팅을 프로젝트에 남기려면 --save로 이름을 정하세요.',
    badColumn: '“{text}”은(는) 열의 뜻이 아닙니다. 다음 가운데 고르세요: {roles}.',
    badFix:
      '“{text}”은(는) 매개변수를 고정하는 말이 아닙니다. thickness=10 nm처럼 NAME=VALUE로 쓰세요.',
    badValue: '{name}: “{text}”은(는) {unit} 단위의 값이 아닙니다.',
    badInterval: '“{text}”은(는) 시간이 아닙니다. 0.5 ms처럼 쓰세요.',
    badNumber: '{from} 초과 {to} 미만의 수가 필요합니다.'
  },
  roles: {
    time: '시간',
    voltage: '전압',
    current: '전류',
    charge: '전하',
    conductance: '전도도',
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
