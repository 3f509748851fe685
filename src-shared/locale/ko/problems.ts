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
  measuringTakesMinutes:
    '스레드 {threads}개로 곡선 {curves}개를 재는 데 약 {minutes}분 걸리며, 그중 {share} %는 “{device}”의 “{protocol}” 측정입니다. 소자나 반복을 줄이거나 측정을 짧게 하거나 더 간단한 모델을 쓰면 빨라집니다.',
  measuringTakesHours:
    '스레드 {threads}개로 곡선 {curves}개를 재는 데 약 {hours}시간 걸리며, 그중 {share} %는 “{device}”의 “{protocol}” 측정입니다. 소자나 반복을 줄이거나 측정을 짧게 하거나 더 간단한 모델을 쓰면 빨라집니다.',
  measuringNeedsMemory:
    '메모리가 약 {needed} MB 필요하지만 {available} MB만 비어 있습니다. 반복, 점의 수, 스레드 수를 줄이세요.',
  solvingTakesMinutes:
    '약 {minutes}분 걸립니다. 배열을 줄이거나 선형 셀을 쓰거나 유효 행렬을 빼면 빨라집니다.',
  solvingTakesHours:
    '약 {hours}시간 걸립니다. 배열을 줄이거나 선형 셀을 쓰거나 유효 행렬을 빼면 빨라집니다.',
  solvingNeedsMemory:
    '메모리가 약 {needed} MB 필요하지만 {available} MB만 비어 있습니다. 배열을 줄이세요.',
  noneFits: '여기에 쓸 수 있는 형식이 아닙니다. 다음 중 하나로 적으세요: {forms}.',
  fitsElsewhere:
    '이 값은 “{key}”에 적는 값입니다. 그곳으로 옮기거나 다음 중 하나로 적으세요: {forms}.',
  requiredChoice: '“{name}”이(가) 없습니다. 다음 중 하나여야 합니다: {choices}.',
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
  noPopulations: '네트워크에는 집단이 하나 이상 필요합니다. 하나를 그리거나 명령으로 추가하세요.',
  noTargets:
    '“{name}”은(는) 아무것에도 연결되어 있지 않아 효과가 없습니다. 대상을 고르거나 지우세요.',
  nameTaken: '“{name}”이라는 이름이 두 번 쓰였습니다. 다른 이름을 고르세요.',
  unknownModel: '“{model}”이라는 모델은 없습니다. 사용할 수 있는 모델: {known}.',
  unknownModelNearest: '“{model}”이라는 모델은 없습니다. “{suggestion}”을(를) 뜻하셨나요?',
  unknownParameter: '{model}에는 “{parameter}”라는 매개변수가 없습니다. 있는 것: {known}.',
  unknownParameterNearest:
    '{model}에는 “{parameter}”라는 매개변수가 없습니다. “{suggestion}”을(를) 뜻하셨나요?',
  noNamedProjection:
    '가중치 기록기는 투사를 이름으로 찾는데 이름이 있는 투사가 없습니다. 투사에 “{projection}”이라는 이름을 붙이세요.',
  unknownProjection: '“{projection}” 투사가 없습니다. 이름이 있는 투사: {known}.',
  unknownProjectionNearest: '“{projection}” 투사가 없습니다. 혹시 “{suggestion}”인가요?',
  tooManySynapses:
    '“{projection}” 투사의 시냅스 {synapses}개의 가중치를 기록하려 합니다. 한 번에 {most}개까지 기록할 수 있습니다. 처음 몇 개만 고르거나 표적 뉴런을 줄이세요.',
  tooManyWeights:
    '“{projection}” 투사의 시냅스 {synapses}개에서 가중치 {numbers}개, 약 {megabytes}MB를 기록하려 합니다. {mostMegabytes}MB까지만 저장할 수 있습니다. 간격을 늘리거나 시냅스를 줄이세요.',
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
  rowsNotOnGrid:
    '시간 간격 {step}의 배수가 아닌 지연: {count}개. 반올림됩니다. 이 지연 {delay}은 {rounded}로 계산합니다.',
  tooManySteps:
    '시간 간격 수가 {steps}개로 최댓값 {most}개를 넘습니다. 시간을 줄이거나 간격을 늘리세요.',
  shorterThanStep: '지속 시간이 시간 간격 {step}보다 짧습니다. 늘리세요.',
  noOwnCurrents:
    '{population}의 모델 {model}에는 뉴런마다 다른 전류를 받을 입력이 없습니다. 다른 모델을 고르거나, 스파이크 또는 모두에게 같은 전류를 보내는 자극을 쓰세요.',
  neuronBeyond:
    '{index}번 뉴런은 없습니다. 가장 작은 표적에는 {size}개가 있으며 번호는 0부터 {last}까지입니다.',
  ruleNeedsState:
    '{rule}은(는) 표적의 상태 “{state}”({unit})을(를) 보는데, {population}의 모델 {model}에는 그런 상태가 없습니다. 다른 규칙이나 다른 모델을 고르세요.',
  delayBeyondRule:
    '여기서 {rule}은(는) {most}까지의 지연에서 작동합니다. 지연을 줄이거나 전시냅스 흔적의 시정수를 늘리세요.',
  plasticWithoutWeight:
    '가소성 가중치는 시작할 때의 평균을 단위로 세는데 그 평균이 0입니다. 다른 평균을 주세요.',
  noSource:
    '가능한 입력이 자기 자신뿐인데 자가 시냅스가 꺼져 있습니다. 허용하거나 입력 집단을 키우세요.',
  inDegreeTooLarge:
    '중복 시냅스 없이 입력 차수 {inDegree}을(를) 채우려면 그만큼의 입력이 필요하지만 {available}개뿐입니다. 차수를 낮추거나 중복 시냅스를 허용하세요.',
  noTarget:
    '가능한 표적이 자기 자신뿐인데 자가 시냅스가 꺼져 있습니다. 허용하거나 표적 집단을 키우세요.',
  outDegreeTooLarge:
    '중복 시냅스 없이 출력 차수 {outDegree}을(를) 채우려면 그만큼의 표적이 필요하지만 {available}개뿐입니다. 차수를 낮추거나 중복 시냅스를 허용하세요.',
  totalTooLarge:
    '중복 시냅스 없이 시냅스 {total}개를 만들려면 그만큼의 뉴런 쌍이 필요하지만 {pairs}쌍뿐입니다. 수를 줄이거나 중복 시냅스를 허용하세요.',
  noPositions: '거리를 재려면 위치가 필요한데 {population}에는 없습니다. 공간 배치를 지정하세요.',
  spacesDiffer:
    '거리를 재려면 같은 공간이어야 하는데 {source}와(과) {target}의 차원이나 길이가 다릅니다. 같게 하세요.',
  neuronOutside:
    '{index}번 뉴런은 없습니다. 집단에는 {size}개가 있으며 번호는 0부터 {last}까지입니다.',
  otherSign: '컨덕턴스의 부호가 투사의 가중치와 다릅니다. 같은 부호로 쓰세요.',
  sizesDiffer:
    '일대일 연결은 두 집단의 크기가 같아야 하지만 {sources}개와 {targets}개입니다. 같게 하거나 다른 규칙을 고르세요.',
  equationCharacter: '{character}번째 글자: “{text}”은(는) 식에 쓸 수 없습니다. 지우세요.',
  equationEnds:
    '{character}번째 글자: {expected}이(가) 와야 할 곳에서 식이 끝났습니다. 마저 쓰세요.',
  equationUnexpected:
    '{character}번째 글자: {expected}이(가) 와야 할 곳에 “{text}”이(가) 있습니다. 그곳을 고치세요.',
  equationOperatorMissing:
    '{character}번째 글자: “{text}” 앞에 연산자가 없습니다. 곱하려면 *를 쓰세요.',
  equationLeftSide:
    '{character}번째 글자: “{text}”은(는) 여기서 좌변이 될 수 없습니다. 방정식에는 상태 v에 대해 dv/dt = …, 리셋에는 v = …로 쓰세요.',
  equationTooDeep:
    '{character}번째 글자: 괄호나 부호가 {most}겹을 넘습니다. 식의 일부에 이름을 붙여 나누세요.',
  equationUnknownName:
    '{character}번째 글자: “{name}”이라는 매개변수나 상태는 없습니다. 쓸 수 있는 이름: {known}.',
  equationUnknownNameNearest:
    '{character}번째 글자: “{name}”이라는 매개변수나 상태는 없습니다. “{suggestion}”을(를) 뜻하셨나요?',
  equationUnknownFunction:
    '{character}번째 글자: “{name}”이라는 함수는 없습니다. 쓸 수 있는 함수: {known}.',
  equationUnknownFunctionNearest:
    '{character}번째 글자: “{name}”이라는 함수는 없습니다. “{suggestion}”을(를) 뜻하셨나요?',
  equationArguments:
    '{character}번째 글자: {name}은(는) 값 {count}개를 받는데 “{text}”에는 {given}개가 있습니다. 고치세요.',
  equationUnlike:
    '{character}번째 글자: “{left}”은(는) {leftKind}, “{right}”은(는) {rightKind}입니다. 같은 종류의 양만 더하거나 비교할 수 있으므로 한 종류로 맞추세요.',
  equationNotPlain:
    '{character}번째 글자: “{text}”은(는) {found}인데 여기에는 단위 없는 수가 필요합니다. {unit} 단위의 양으로 나누세요.',
  equationExponent:
    '{character}번째 글자: “{base}”은(는) {found}이므로 지수 “{text}”은(는) 숫자로 적어야 합니다. 숫자를 쓰거나 밑을 단위로 나누세요.',
  equationUnits:
    '{character}번째 글자: “{text}”은(는) {found}인데 {name}은(는) {wanted}({unit})이어야 합니다. 빠진 양을 곱하거나 나누세요.',
  equationNotANumber:
    '{character}번째 글자: “{text}”은(는) 참 또는 거짓인데 여기에는 수가 필요합니다. heaviside(…)를 쓰세요.',
  equationNotACondition:
    '{character}번째 글자: “{text}”은(는) 수인데 여기에는 조건이 필요합니다. v > vT처럼 비교하세요.',
  equationZeroDivision:
    '{character}번째 글자: “{text}”은(는) 0으로 나눕니다. 나누는 값을 바꾸세요.',
  equationRecursive:
    '{character}번째 글자: “{name}”이(가) 자기 자신으로 정의되어 있습니다({cycle}). 순환을 끊거나 dx/dt = …인 상태로 만드세요.',
  equationTwice: '{character}번째 글자: “{name}”은(는) 이미 뜻이 있습니다. 다른 이름을 고르세요.',
  equationStateNeedsRate:
    '{character}번째 글자: “{name}”은(는) 상태입니다. 어떻게 변하는지 d{name}/dt = …로 쓰세요.',
  equationReservedHere:
    '{character}번째 글자: “{name}”은(는) 모든 식에서 정해진 뜻이 있습니다. 다른 이름을 고르세요.',
  equationReserved: '“{name}”은(는) 모든 식에서 정해진 뜻이 있습니다. 다른 이름을 고르세요.',
  equationUnknownState: '{character}번째 글자: “{name}”이라는 상태는 없습니다. 있는 상태: {known}.',
  equationUnknownStateNearest:
    '{character}번째 글자: “{name}”이라는 상태는 없습니다. “{suggestion}”을(를) 뜻하셨나요?',
  equationMissing: '“{name}”이(가) 어떻게 변하는지 말하는 식이 없습니다. d{name}/dt = …를 쓰세요.',
  equationNoState: '뉴런에는 상태가 하나 이상 필요합니다. "v" 같은 상태를 두세요.',
  equationNotLinear:
    '{character}번째 글자: “{name}”의 식은 계수가 일정한 선형식이 아니어서 정확한 해가 없습니다. exponential-euler 같은 다른 방법을 고르세요.',
  equationInitialUnit:
    '상태는 {unit} 단위인데 “{parameter}”은(는) {found} 단위로 주어졌습니다. 둘을 같은 단위로 쓰세요.',
  equationReceptorUnit:
    '{unit} 단위의 가중치는 {wanted}인 “{target}”에 더할 수 없습니다. {remedy} 단위를 쓰세요.',
  modelOrPreset: '소자에는 "model"이나 "preset"이 필요합니다. 둘 중 하나를 지정하세요.',
  presetOfOtherModel:
    '프리셋 {preset}은(는) 모델 {model}에 속합니다. 그 모델을 쓰거나 모델을 빼세요.',
  unknownPreset: '“{name}”이라는 프리셋은 없습니다. 사용할 수 있는 프리셋: {known}.',
  unknownPresetNearest: '“{name}”이라는 프리셋은 없습니다. “{suggestion}”을(를) 뜻하셨나요?',
  unknownPresetKept:
    '“{name}”이라는 프리셋은 없습니다. 이 프로젝트에는 “{suggestion}”이(가) 있습니다. 그 ID를 적으세요: {id}.',
  brokenPreset:
    '프리셋 “{name}”의 “{part}”이(가) 모델에 맞지 않습니다. 다시 저장하거나 다른 프리셋을 고르세요.',
  unfitPreset:
    '프리셋 {name}은(는) 시냅스가 될 수 없습니다. {reason}. 다른 프리셋을 고르십시오: {known}.',
  unfitBecause: {
    waveform: '파형을 따르는 모델이라 펄스 단위의 법칙이 없습니다',
    capacitance: '용량으로 읽히는 소자인데 가중치는 전도도여야 합니다',
    memory: '다음 단계가 전도도 말고도 더 많은 것에 달려 있습니다'
  },
  unknownDevice: '이 문서에 “{name}”이라는 소자는 없습니다. 있는 소자: {known}.',
  unknownDeviceNearest:
    '이 문서에 “{name}”이라는 소자는 없습니다. “{suggestion}”을(를) 뜻하셨나요?',
  unknownProtocol: '이 문서에 “{name}”이라는 측정 절차는 없습니다. 있는 절차: {known}.',
  unknownProtocolNearest:
    '이 문서에 “{name}”이라는 측정 절차는 없습니다. “{suggestion}”을(를) 뜻하셨나요?',
  unknownFigure: '“{name}”이라는 소자 성능 지수는 없습니다. 사용할 수 있는 지수: {known}.',
  unknownFigureNearest:
    '“{name}”이라는 소자 성능 지수는 없습니다. “{suggestion}”을(를) 뜻하셨나요?',
  figureNotMeasured:
    '성능 지수 {figure}을(를) 주는 측정 절차가 여기에 없습니다. 그런 절차를 더하거나 다른 지수를 고르세요.',
  limitWithoutBound: '한계에는 “min”이나 “max”가 필요합니다. 둘 중 하나를 지정하세요.',
  needsWaveform:
    '{protocol}은(는) 파형을 따라가지만 {device}({model})은(는) 펄스 전체에 대해서만 정의되어 있습니다. 펄스 절차나 다른 모델을 고르세요.',
  columnLength: '모든 열의 행 수가 같아야 합니다. 첫 열은 {rows}행, 이 열은 {found}행입니다.',
  tooManyCurves:
    '곡선이 {curves}개가 되는데 최대는 {most}개입니다. 소자, 반복 또는 절차를 줄이세요.',
  tooManyCells: '셀이 {cells}개가 되며 최대는 {most}개입니다. 배열을 줄이세요.',
  cellIsNoConductance:
    '{model}은(는) 읽으면 정전 용량이 나오지만 배열의 셀은 전류를 흘려야 합니다. 다른 소자를 고르세요.',
  weightsNeedRange:
    '소자가 없으면 가중치에 가장 낮은 전도도와 가장 높은 전도도(“low”, “high”)가 필요합니다. 둘 다 적으세요.',
  matrixRows: '배열은 {rows}행인데 여기에는 {found}행이 있습니다. 행마다 하나씩 적으세요.',
  matrixColumns:
    '배열은 {columns}열인데 이 행에는 {found}개가 있습니다. 열마다 수를 하나씩 적으세요.',
  inputCount: '워드 라인은 {rows}개인데 전압은 {found}개입니다. 라인마다 하나씩 적으세요.',
  lineBeyond: '라인 {line}은(는) 없습니다. {count}개가 있고 번호는 0부터 {last}까지입니다.',
  selectedLineOpen:
    '라인 {line}을(를) 읽으면서 동시에 끊어 둘 수는 없습니다. 연결하거나 다른 셀을 읽으세요.',
  inputsOrRead: '배열을 구동하는 것이 없습니다. “inputs”나 “read”를 적으세요.',
  inputsAndRead: '배열은 “inputs”와 “read” 중 하나로만 구동됩니다. 하나를 지우세요.',
  onBelowOff: '켜진 셀의 전도도는 꺼진 셀보다 커야 합니다. 서로 바꾸세요.',
  faultsBeyondAll: '켜짐 고정과 꺼짐 고정을 더하면 전체 셀보다 많습니다. 둘 중 한 비율을 줄이세요.',
  faultsOfDevices:
    '결함은 전도도에 작용하는데 여기서는 셀마다 소자 자신의 특성을 따릅니다. 다른 법칙을 고르거나 소자에 비이상성 “stuck-at”을 주세요.',
  lawNeedsDevice:
    '소자가 있어야 셀이 소자의 특성을 따를 수 있습니다. 배열에 “device”를 적거나 다른 법칙을 고르세요.',
  tooManyDeviceCells:
    '저마다 소자를 가진 셀이 {cells}개가 되며 최대는 {most}개입니다. 배열을 줄이거나 다른 법칙을 고르세요.',
  matrixNeedsInputs:
    '유효 행렬은 모든 워드 라인에 입력을 줄 때의 것입니다. “read”를 “inputs”로 바꾸거나 행렬을 빼세요.',
  matrixNeedsLinear: '유효 행렬은 선형 셀에만 있습니다. 비선형성이나 행렬을 빼세요.',
  expected: {
    operator: '연산자나 식의 끝',
    name: '이름',
    equals: '등호 “=”',
    value: '수나 이름 또는 “(”',
    close: '닫는 괄호 “)”'
  },
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
    quantities: '양의 목록(예: ["300 K", "358 K"])',
    steps: '[{ "at": "25 ms", "value": "460 pA" }] 같은 구간 목록',
    numbers: '숫자 목록. 예: [0, 0.5, 1]',
    trains: '뉴런마다의 시각 목록. 예: [["8 ms", "9.5 ms"], []]',
    events: '시각과 뉴런의 목록. 예: [["8 ms", 0], ["9.5 ms", 3]]',
    connections: '연결 목록. 예: [[0, 5], [2, 7, "0.5 mV", "2 ms"]]',
    variables: '["v"] 같은 상태 변수 목록',
    neurons: '"all", 번호 목록 또는 { "from": 0, "count": 10 }',
    population: '집단. 예: { "population": "VTA" }',
    preset: '소자 프리셋의 id. 예: "pcram"'
  },
  relation: {
    below: '보다 작아야',
    atMost: '이하여야',
    unlike: '와(과) 달라야'
  },
  unknownChip: '목록에 “{chip}”이라는 칩이 없습니다.',
  unknownChipNearest: '목록에 “{chip}”이라는 칩이 없습니다. “{suggestion}”을(를) 뜻하셨습니까?',
  unknownLayerPopulation: '신경망에 “{population}”이라는 집단이 없습니다.'
}
