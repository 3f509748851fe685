import type { memories as english } from '../en/memories'
import type { Translation } from '../translation'

export const memories: Translation<typeof english> = {
  title: '메모리 표',
  command: '메모리 표 보기',
  about:
    '메모리 기술의 발표된 수치입니다. 칸을 누르면 출처를 보거나 내 값을 대신 넣을 수 있습니다.',
  search: '메모리 찾기',
  nothingFound: '이 이름의 메모리가 없습니다.',
  name: '메모리',
  volatile: '휘발성',
  unknown: '알려지지 않음',
  unknownText: '살펴본 출처에는 발표된 값이 없습니다.',
  ownValue: '내 값',
  ownCount: '내 값 {count}개',
  resetAll: '모두 되돌리기',
  yes: '가능',
  no: '불가',
  sort: '{column} 기준으로 정렬',
  contested: '출처마다 다름',
  published: '발표값',
  ranks: {
    simple: '단순',
    medium: '보통',
    complex: '복잡',
    bad: '나쁨',
    high: '좋음'
  },
  columns: {
    energyPerBit: '비트당 에너지',
    writeTime: '쓰기 시간',
    readTime: '읽기 시간',
    voltage: '쓰기 전압',
    endurance: '내구성(회)',
    retention: '데이터 유지 온도',
    leakagePerBit: '비트당 누설',
    multiLevel: '다준위',
    precision: '정밀도',
    complexity: '제조 복잡도',
    scaleUp: '양산 확장성',
    efficiency: '효율'
  },
  edit: {
    title: '{memory}: {column}',
    own: '내 값',
    low: '부터',
    high: '까지',
    hint: '단위는 {unit}입니다. 값이 하나면 “까지”를 비웁니다.',
    hintPlain: '값이 하나면 “까지”를 비웁니다.',
    choose: '값',
    note: '값의 출처',
    save: '내 값 쓰기',
    reset: '발표값 쓰기',
    cancel: '취소',
    notANumber: '0.5나 1e6처럼 0 이상의 수를 적으세요.',
    wrongOrder: '“까지”는 “부터”보다 작을 수 없습니다.',
    step: '{memory} {column}에 내 값 넣기',
    stepReset: '{memory} {column}을(를) 발표값으로',
    stepResetAll: '모두 발표값으로'
  },
  price: {
    title: '실행의 쓰기 비용',
    about:
      '가소성 시냅스나 소자 시냅스가 있는 끝난 실행을 골라, 가중치 갱신을 비트 수 × 비트당 에너지 × 갱신 횟수로 환산합니다.',
    run: '실행',
    noRun: '실행 고르기',
    noRuns: '이 프로젝트에는 아직 끝난 네트워크 실행이 없습니다.',
    bits: '갱신마다 쓰는 비트',
    updates: '가중치 갱신',
    synapses: '가소성 시냅스',
    time: '시뮬레이션 시간',
    bars: '막대는 {decades}자릿수에 걸친 로그 눈금입니다.'
  },
  why: {
    bySpikes:
      '스파이크로 셌습니다. 시냅스 앞이나 뒤의 스파이크마다 해당 가소성 시냅스를 한 번씩 쓰며 준비 구간은 뺍니다. 한 번 갱신에 펄스가 여러 번 필요한 소자는 그만큼 더 듭니다.',
    byPulses: '실행이 센 값입니다. 시작부터 메모리 소자에 준 펄스 수입니다.',
    byBoth:
      '메모리 소자의 펄스는 실행이 시작부터 센 값입니다. 나머지 시냅스는 준비 구간 뒤 앞이나 뒤의 스파이크마다 한 번씩 쓴 것으로 셉니다.',
    notANetwork: '네트워크 실행이 아니므로 시냅스가 없습니다.',
    nothingPlastic: '가소성 시냅스가 없어 쓴 가중치가 없습니다.',
    notFinished: '끝까지 가지 않은 실행이라 스파이크 수가 없습니다.',
    unreadable: '이 버전에서 읽을 수 없는 문서라 셀 수 없습니다.'
  },
  writeEnergy: '쓰기 에너지',
  leakage: '누설',
  leakageHint:
    '비트 × 시냅스 × 비트당 누설 × 시뮬레이션 시간. 전원 없이 유지하는 메모리에는 없습니다.',
  wear: '내구성 소모',
  wearHint: '가중치 하나의 평균 갱신 횟수를 가장 낮은 내구성으로 나눈 값입니다.',
  glossary: {
    title: '용어',
    explain: '{term} 설명 보기',
    related: '함께 보기',
    sources: '출처',
    terms: '용어'
  },
  cli: {
    description:
      '메모리 기술을 나열합니다. --run을 주면 실행의 가중치 갱신을 메모리별로 환산합니다',
    run: '가중치 갱신을 환산할 실행(번호 또는 id의 앞부분)',
    bits: '가중치가 바뀔 때 쓰는 비트 수',
    runHead: '실행 #{number}: {name}',
    counted: '시냅스 {synapses}개의 가중치 갱신 {updates}회, 한 번에 {bits}비트'
  }
}
