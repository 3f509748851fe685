import type { problems as english } from '../en/problems'
import type { Translation } from '../translation'

export const problems: Translation<typeof english> = {
  notJson: 'JSON이 아닙니다. {line}행 {column}열에 오류가 있습니다. 그곳을 고치세요.',
  notADocument: '실험 문서가 아닙니다. 문서는 JSON 객체여야 합니다.',
  unknownFormat: '형식이 없거나 알 수 없습니다. 실험 문서라면 "{expected}"라고 적으세요.',
  unknownKind: '“{kind}”라는 실험 종류는 없습니다. 사용할 수 있는 종류: {known}.',
  unknownKindNearest: '“{kind}”라는 실험 종류는 없습니다. “{suggestion}”을(를) 뜻하셨나요?',
  badVersion: '버전은 정수여야 합니다. 최신 버전은 {newest}입니다.',
  newerVersion:
    '문서 버전은 {version}이고 이 Engram은 {newest}까지 알고 있습니다. 더 새로운 Engram에서 여세요.',
  required: '“{name}”이(가) 없습니다. 값을 지정하세요.',
  wrongType: '{expected}이어야 합니다.',
  unknownKey: '“{key}”은(는) 여기서 쓸 수 없는 이름입니다. 지우세요.',
  unknownKeyNearest: '“{key}”은(는) 여기서 쓸 수 없는 이름입니다. “{suggestion}”을(를) 뜻하셨나요?',
  tooLow: '너무 작습니다. 최솟값은 {limit}입니다.',
  tooHigh: '너무 큽니다. 최댓값은 {limit}입니다.',
  notAbove: '너무 작습니다. {limit}보다 커야 합니다.',
  tooFew: '너무 짧습니다. 최소 길이는 {limit}입니다.',
  tooMany: '너무 깁니다. 최대 길이는 {limit}입니다.',
  notAChoice: '선택할 수 있는 값이 아닙니다. 다음 중에서 고르세요: {choices}.',
  noneFits: '여기에 쓸 수 있는 형식이 아닙니다. 파일 형식 설명을 참고하세요.',
  invalid: '여기서 유효하지 않은 값입니다. 파일 형식 설명을 참고하세요.',
  notAQuantity: '“{text}”은(는) 물리량이 아닙니다. “{example}”처럼 수와 단위를 적으세요.',
  notFinite: '“{text}”은(는) 유한한 수가 아닙니다. 유한한 수를 적으세요.',
  unknownUnit: '“{unit}”은(는) 단위가 아닙니다. mV, ms, pA, nS, Hz 같은 단위를 쓰세요.',
  missingUnit: '{text}에 단위가 없습니다. “{example}”처럼 단위를 붙이세요.',
  wrongDimension: '{text}은(는) {wanted}이(가) 아닙니다. {unit} 단위를 쓰세요.',
  wrongWeight: '{text}은(는) {wanted}이(가) 아닙니다. {unit} 단위를 쓰거나 {receptor}를 쓰세요.',
  highBelowLow: '위쪽 끝이 아래쪽 끝보다 크지 않습니다. 서로 바꾸세요.',
  meanOutside:
    '평균이 허용 범위에서 너무 멀어 뽑은 값이 거의 남지 않습니다. 평균이나 범위를 옮기세요.',
  nameTaken: '“{name}”이라는 이름이 두 번 쓰였습니다. 다른 이름을 고르세요.',
  unknownModel: '“{model}”이라는 모델은 없습니다. 사용할 수 있는 모델: {known}.',
  unknownModelNearest: '“{model}”이라는 모델은 없습니다. “{suggestion}”을(를) 뜻하셨나요?',
  unknownParameter: '{model}에는 “{parameter}”라는 매개변수가 없습니다. 있는 것: {known}.',
  unknownParameterNearest:
    '{model}에는 “{parameter}”라는 매개변수가 없습니다. “{suggestion}”을(를) 뜻하셨나요?',
  unknownPopulation: '“{population}”이라는 집단은 없습니다. 있는 집단: {known}.',
  unknownPopulationNearest:
    '“{population}”이라는 집단은 없습니다. “{suggestion}”을(를) 뜻하셨나요?',
  unknownVariable: '“{variable}”이라는 상태 변수는 없습니다. 있는 변수: {known}.',
  unknownVariableNearest:
    '“{variable}”이라는 상태 변수는 없습니다. “{suggestion}”을(를) 뜻하셨나요?',
  unknownReceptor: '{model}에는 “{receptor}”라는 수용체가 없습니다. 다음 중에서 고르세요: {known}.',
  noReceptor: '{model}은(는) 스파이크를 받지 않습니다. 다른 표적을 고르세요.',
  negativeConductance:
    '컨덕턴스는 음수일 수 없습니다. 부호를 빼거나, 수용체를 지정하지 말고 부호로 고르게 하세요.',
  currentHasNoWeight: '{model}은(는) 전류이므로 가중치가 없습니다. 지우세요.',
  constraint:
    '{left}({leftValue})은(는) {right}({rightValue}) {relation} 합니다. 둘 중 하나를 바꾸세요.',
  delayBelowStep:
    '지연 {delay}이(가) 시간 간격보다 짧습니다. {step} 이상으로 하거나 시간 간격을 줄이세요.',
  intervalBelowStep: '간격이 시간 간격 {step}보다 짧습니다. 그 이상으로 하세요.',
  notOnGrid: '시간 간격 {step}의 배수가 아니므로 {rounded}로 계산합니다.',
  tooManySteps:
    '시간 간격 수가 {steps}개로 최댓값 {most}개를 넘습니다. 시간을 줄이거나 간격을 늘리세요.',
  shorterThanStep: '지속 시간이 시간 간격 {step}보다 짧습니다. 늘리세요.',
  noOwnCurrents: '{population}의 모델 {model}은(는) 뉴런마다 다른 전류를 받지 않습니다.',
  neuronBeyond:
    '{index}번 뉴런은 없습니다. 가장 작은 표적에는 {size}개가 있으며 번호는 0부터 {last}까지입니다.',
  plasticWithoutWeight:
    '가소성 가중치는 시작할 때의 평균을 단위로 세는데 그 평균이 0입니다. 다른 평균을 주세요.',
  noSource:
    '가능한 입력이 자기 자신뿐인데 자가 시냅스가 꺼져 있습니다. 허용하거나 입력 집단을 키우세요.',
  inDegreeTooLarge:
    '중복 시냅스 없이 입력 차수 {inDegree}을(를) 채우려면 그만큼의 입력이 필요하지만 {available}개뿐입니다. 차수를 낮추거나 중복 시냅스를 허용하세요.',
  sizesDiffer:
    '일대일 연결은 두 집단의 크기가 같아야 하지만 {sources}개와 {targets}개입니다. 같게 하거나 다른 규칙을 고르세요.',
  type: {
    object: '객체',
    array: '목록',
    string: '문자열',
    number: '수',
    int: '정수',
    integer: '정수',
    boolean: 'true 또는 false',
    record: '객체',
    quantity: '"20 mV"처럼 단위가 있는 물리량',
    times: '["8 ms", "9.5 ms"] 같은 시각 목록',
    steps: '[{ "at": "25 ms", "value": "460 pA" }] 같은 구간 목록',
    numbers: '숫자 목록. 예: [0, 0.5, 1]',
    trains: '뉴런마다의 시각 목록. 예: [["8 ms", "9.5 ms"], []]',
    events: '시각과 뉴런의 목록. 예: [["8 ms", 0], ["9.5 ms", 3]]',
    variables: '["v"] 같은 상태 변수 목록',
    neurons: '"all", 번호 목록 또는 { "from": 0, "count": 10 }'
  },
  relation: {
    below: '보다 작아야',
    atMost: '이하여야',
    unlike: '와(과) 달라야'
  }
}
