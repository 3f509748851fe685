/** 신경망이 어느 칩에서 돌아가는지, 무엇이 걸림돌인지. */
export const mapping = {
  verdicts: {
    fits: '들어감',
    'fits-with-losses': '손실 있게 들어감',
    'does-not-fit': '들어가지 않음',
    'not-a-spiking-target': '스파이크 불가'
  },
  findings: {
    modelMissing:
      '“{population}”은(는) {model} 뉴런인데, 이 칩에는 다음 모델만 있습니다: {models}.',
    modelUnknown:
      '이 칩이 {model} 뉴런(“{population}”)을 어떻게 돌리는지는 공개되지 않았습니다. 근사한다고 가정합니다.',
    modelsNotPublished:
      '이 칩의 뉴런 모델은 공개되지 않았습니다. 누설 적분 발화 모델로 가정합니다.',
    noLeak:
      '“{population}”의 뉴런은 누설되지만, 칩의 뉴런은 발화할 때까지 입력을 그대로 간직합니다.',
    conductances: '“{population}”({model})의 시냅스는 전도도인데, 칩은 그 대신 전류를 더합니다.',
    neuronsPerChip: '신경망에는 한 칩에 뉴런 {have}개가 필요하지만, 칩에는 {limit}개가 있습니다.',
    synapsesPerChip: '신경망의 시냅스는 {have}개인데, 칩에는 {limit}개까지 들어갑니다.',
    fanIn:
      '“{population}”의 한 뉴런은 입력이 {have}개인데, 칩은 {limit}개까지 허용합니다(초과: 뉴런 {size}개 중 {over}개).',
    fanInMerged:
      '“{population}”의 한 뉴런은 입력이 {have}개라 입력 {limit}개짜리 회로 {circuits}개를 합쳐야 하지만, 모든 회로를 합쳐도 {most}개까지입니다.',
    circuitsMerged:
      '“{population}”의 뉴런은 입력이 최대 {have}개입니다. 회로 하나에 {limit}개이므로 회로 {circuits}개를 합칩니다.',
    axonsIn:
      '“{population}”의 한 뉴런에는 한 코어에 입력 축삭 {have}개가 필요하지만, 칩은 {limit}개까지 허용합니다.',
    delay:
      '“{projection}”의 지연은 {ms} ms, 곧 {step} ms짜리 {have}스텝인데, 칩은 {limit}스텝까지 허용합니다.',
    delaysNotPublished:
      '“{projection}”의 지연은 {ms} ms인데, 이 칩에 설정할 수 있는 지연이 있다고 알려진 바가 없습니다.',
    axonTypes:
      '“{population}”의 뉴런이 받는 가중치 종류가 칩의 축삭 유형 {limit}가지보다 많아 가중치를 묶습니다.',
    weightBits:
      '가중치는 {limit}비트, {levels}단계로 저장됩니다. “{projection}” 등 투사 {count}개에서 추출되거나 학습됩니다.',
    plasticityNone:
      '이 칩은 학습하지 않습니다. “{projection}”({rule})은(는) 처음 가중치를 유지합니다.',
    plasticityNotPublished:
      '이 칩의 학습 여부는 공개되지 않았습니다. “{projection}”({rule})은(는) 처음 가중치를 유지합니다.',
    plasticityFrozen:
      '이 칩에는 {rule}이(가) 없습니다(있는 것: {can}). “{projection}”은(는) 처음 가중치를 유지합니다.',
    timeStep: '신경망의 스텝은 {have} ms, 칩의 스텝은 {limit} ms입니다. 시각이 반올림됩니다.',
    hostInput: '자극 {have}개의 스파이크는 칩 밖에서 들어오며, 뉴런의 입력 수에는 세지 않습니다.',
    assumedLimits: '공개되지 않은 한계는 {from}의 값을 가정해 씁니다.',
    configurations:
      '한 코어에 고유 매개변수를 가진 집단이 {have}개 있습니다. 칩의 소프트웨어는 한 곳에서는 {limit}개, 다른 곳에서는 그 두 배라고 적습니다.',
    copies:
      '이 칩의 뉴런은 축삭 하나만 구동하므로, 추가 코어 {cores}개에 둔 뉴런 복사본 {have}개가 나머지에 전달하고 스파이크는 {levels}스텝 늦어집니다.',
    severalChips: '신경망에 칩 {have}개가 듭니다. 코어 {cores}개, 칩마다 {perChip}개입니다.',
    chipsGiven:
      '신경망에 칩 {have}개(코어 {cores}개, 칩마다 {perChip}개)가 들지만, {limit}개뿐입니다.',
    chipsBuilt:
      '신경망에 칩 {have}개(코어 {cores}개, 칩마다 {perChip}개)가 들지만, 가장 큰 시스템도 {limit}개입니다.',
    inParts:
      '신경망의 뉴런은 {have}개, 칩은 {limit}개입니다. {parts}부분으로 나누어 차례로 돌립니다.',
    destinations:
      '뉴런 {over}개의 스파이크가 최대 {have}개 칩에 닿아야 하는데, 뉴런 하나의 목적지는 {limit}개입니다.',
    reach: '스파이크가 칩 {have}개 거리를 가야 하는데, 칩은 방향마다 {limit}개까지 닿습니다.',
    routing: '한 칩에 라우팅 항목 {have}개가 필요하지만 {limit}개가 있습니다.',
    notFeedForward:
      '“{projection}”은(는) 나온 곳으로 되돌아갑니다. 이 칩은 차례로 이어진 층만 받습니다.',
    notALayer: '“{projection}”은(는) 완전 연결도 합성곱도 아닙니다. 이 칩은 그런 층만 받습니다.',
    severalInputs: '“{population}”은(는) 입력이 {have}개인데, 칩의 층은 하나만 받습니다.',
    noLayerLimits: '층의 크기 한계가 공개되지 않았습니다.',
    tooManyLayers: '신경망의 층은 {have}개인데, 칩의 코어는 층마다 하나씩 {limit}개입니다.',
    layerStates:
      '층 “{layer}”에는 상태 {have}개({haveKi} Ki)가 필요하지만, 가장 큰 코어에 {limit}개({limitKi} Ki)가 있습니다.',
    layerKernels:
      '층 “{layer}”의 커널에는 항목 {have}개({haveKi} Ki)가 필요하지만, 가장 큰 코어에 {limit}개({limitKi} Ki)가 있습니다.',
    layerChannels: '층 “{layer}”의 채널은 {have}개인데, 칩은 {limit}개까지 허용합니다.',
    layerKernelSize: '층 “{layer}”의 커널 폭은 {have}인데, 칩은 {limit}까지 허용합니다.',
    layerOutput: '층 “{layer}”의 맵 폭은 {have}인데, 칩은 {limit}까지 허용합니다.',
    layerDestinations:
      '층 “{layer}”은(는) {have}개 층으로 보내는데, 칩은 {limit}개까지 허용합니다.',
    layersUnmatched:
      '층 “{layer}”(커널 항목 {have}개, 상태 {states}개)에 남은 코어가 없습니다. 하나씩은 들어가지만 모두 함께는 들어가지 않습니다.',
    core: {
      neurons: '“{population}”의 한 뉴런에 회로 {have}개가 드는데, 코어에는 {limit}개가 있습니다.',
      memoryBits:
        '“{population}”의 한 뉴런의 시냅스에 {have}비트가 드는데, 코어에는 {limit}비트가 있습니다.',
      synapses:
        '“{population}”의 한 뉴런은 시냅스가 {have}개인데, 코어에는 {limit}개까지 들어갑니다.',
      axonsIn:
        '“{population}”의 한 뉴런에 입력 축삭 {have}개가 필요하지만, 코어에는 {limit}개가 있습니다.',
      axonsOut: '한 코어의 뉴런에 출력 축삭 {have}개가 필요하지만, {limit}개가 있습니다.',
      configurations: '한 코어에 고유 매개변수를 가진 집단이 {have}개 들어갑니다.'
    },
    notSpiking: {
      dense:
        '스파이크가 아니라 심층 신경망의 층을 돌리는 칩입니다. 같은 신경망을 조밀하게 돌릴 때로 계산합니다.',
      roofline:
        '스파이킹 칩이 아니라 조밀 연산 프로세서입니다. 같은 신경망을 조밀하게 돌릴 때를 최고 성능과 메모리로 계산합니다.',
      crossbar:
        '행렬을 곱하는 배열입니다. 층 하나를 크로스바로 돌리며, 스파이킹 신경망은 돌리지 않습니다.',
      bayesian: '베이즈 추론 기계입니다. 가능도 표를 받으며, 스파이킹 신경망은 받지 않습니다.',
      device: '메모리 소자입니다. 신경망의 시냅스가 될 수는 있지만 신경망을 돌리는 칩은 아닙니다.',
      memory: '메모리입니다. 프로세서의 가중치를 담을 뿐 아무것도 돌리지 않습니다.',
      none: '참고로 실은 항목입니다. 매핑에 필요한 값이 공개되지 않았습니다.',
      noLimits: '매핑이 지킬 한계가 공개되지 않았습니다.'
    },
    weightsFit: '가중치는 {bits}비트로 {have} MB이고, 칩에는 {limit} MB가 있습니다.',
    weightsTooLarge: '가중치는 {bits}비트로 {have} MB라서 칩의 {limit} MB보다 큽니다.'
  },
  remedies: {
    otherModel: '“{population}”에 다른 뉴런 모델을 쓰십시오.',
    shorterDelays: '“{projection}”의 지연을 {most} ms로 줄이십시오.',
    longerStep: '시간 스텝을 {factor}배로 늘리십시오.',
    moreChips: '칩 {have}개를 허용하십시오.',
    smallerLayer: '층 “{layer}”을(를) 줄이거나 나누십시오.',
    pruneInputs:
      '뉴런마다 처음 {limit}개 입력만 남기십시오. 시냅스 {lost}개({share} %)가 없어집니다.',
    shrink: '신경망을 줄이십시오. 뉴런 {neurons}개(집단마다 {share} %)면 들어갑니다.'
  },
  suffices: '이것만으로 들어감',
  notAlone: '이것만으로는 부족',
  cli: {
    description: '신경망이 어느 칩에서 어떤 비용으로 돌아가는지 말합니다',
    file: '신경망 또는 매핑 문서(JSON)',
    chip: '칩의 id 또는 all',
    rate: '신경망을 실행하지 않고 모든 뉴런이 이 빈도(Hz)로 발화한다고 가정합니다',
    unknownChip: '“{chip}”이라는 칩이 없습니다. 아는 칩: {known}.',
    unknownChipNearest: '“{chip}”이라는 칩이 없습니다. “{suggestion}”을(를) 뜻하셨습니까?',
    notANetwork: '{file}은(는) {kind} 문서입니다. 신경망이나 매핑 문서가 필요합니다.',
    notARate: '빈도는 0에서 10,000 사이의 수(Hz)여야 합니다.',
    measuring: '아직 실행한 적이 없는 신경망이라 지금 실행하여 스파이크를 셉니다.',
    chipColumn: '칩',
    verdict: '판정',
    cores: '코어',
    chips: '칩 수',
    energy: '에너지',
    rtf: '실시간 배수',
    grade: '등급',
    gain: '트래픽',
    assumed: '활동은 가정입니다: 모든 뉴런 {rate} Hz.',
    measured: '센 스파이크: {ms} ms 동안 {spikes}개.'
  },
  go: '이 신경망 매핑',
  nameOf: '{name}에 맞는 칩',
  goHint: '신경망이 어느 칩에서 어떤 비용으로 돌아가는지 묻습니다',
  ranking: {
    title: '신경망에 맞는 칩',
    none: '매핑을 열거나, 신경망 또는 그 실행에서 “이 신경망 매핑”을 고르십시오.',
    notRun: '이 매핑은 아직 실행하지 않았습니다.',
    run: '매핑 실행',
    failed: '실행이 끝까지 가지 못했습니다. 이유는 실행 페이지에 있습니다.',
    loading: '불러오는 중…',
    column: {
      chip: '칩',
      energy: '실행 에너지',
      perSynop: '시냅스 연산당',
      power: '전력',
      latency: '가장 긴 스텝',
      realTime: '실시간 배수',
      area: '면적',
      cores: '코어',
      chips: '칩 수',
      gain: '줄인 트래픽'
    },
    noEstimate: '추정 없음',
    below: '에너지 추정이 없는 칩',
    refused: '신경망이 들어가지 않는 칩',
    notSpiking: '스파이킹 칩이 아닌 것',
    assumed: '가정한 활동',
    measured: '{ms} ms 동안 스파이크 {spikes}개를 셈',
    catalogue: '{day} 목록',
    show: '{chip} 보기',
    grades: {
      A: '모든 값이 1차 출처',
      B: '일부 값이 제3자 출처이거나 계산된 값',
      C: '일부 값이 기억에 의한 값이거나 보고서에만 있거나, 활동이 가정됨'
    }
  },
  chip: {
    title: '칩 상세',
    none: '순위에서 칩을 고르십시오.',
    reasons: '확인된 점',
    remedies: '들어가게 하려면',
    use: '얼마나 찼는가',
    partition: '코어',
    partitionText:
      '코어를 떠나는 스파이크: {sequential} 대신 {cost}(차례로 채울 때보다 {gain} % 적음).',
    placementText: '스파이크의 경로: {sequential}홉 대신 {cost}홉(채운 순서보다 {gain} % 적음).',
    hottest: '가장 붐비는 링크: 스텝당 스파이크 {mean}개, 가장 바쁜 스텝에 {peak}개.',
    map: '코어',
    traffic: '코어 사이의 트래픽',
    colourBy: '색 기준',
    by: {
      neurons: '뉴런',
      synapses: '시냅스',
      synops: '시냅스 연산',
      spikes: '스파이크',
      axonsIn: '입력 축삭'
    },
    core: '칩 {chip}의 코어 {core}',
    most: '최대: {value}',
    links: '링크',
    link: '({fromX}, {fromY})에서 ({toX}, {toY})로: 스파이크 {spikes}개',
    noLinks: '제자리를 떠나는 스파이크가 없습니다.',
    energy: '항목별 에너지',
    exportJson: '매핑을 JSON으로…',
    exportCsv: '모든 셈을 CSV로…',
    kinds: {
      neurons: '뉴런',
      synapseMemory: '시냅스 메모리',
      axonsIn: '입력 축삭',
      axonsOut: '출력 축삭',
      fanIn: '뉴런의 입력',
      configurations: '매개변수 집합',
      routing: '라우팅 항목',
      cores: '코어'
    },
    useText: '평균 {mean}, 최대 {most} / {limit}',
    tooMany: '코어가 너무 많아 하나씩 그릴 수 없습니다.'
  },
  edits: {
    activity: '활동의 출처 변경',
    chips: '칩 변경'
  },
  inspector: {
    title: '매핑',
    network: '신경망',
    activity: '활동',
    measure: '실행하여 스파이크를 셈',
    run: '프로젝트에 있는 실행의 스파이크',
    rate: '빈도를 가정',
    rateField: '빈도',
    chips: '칩',
    all: '목록의 모든 칩',
    some: '{count}개 선택',
    available: '쓸 수 있는 칩 수',
    availableHint: '비우면 필요한 만큼'
  }
}
