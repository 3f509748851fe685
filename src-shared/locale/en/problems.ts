export const problems = {
  notJson:
    'This is not JSON: there is a mistake at line {line}, column {column}. Correct it there.',
  notADocument: 'This is not an experiment document; a document is a JSON object.',
  unknownFormat:
    'The format is missing or unknown; write "{expected}" if this is an experiment document.',
  unknownKind: 'There is no kind of experiment “{kind}”; known are: {known}.',
  unknownKindNearest: 'There is no kind of experiment “{kind}”; did you mean “{suggestion}”?',
  badVersion: 'The version has to be a whole number; the newest is {newest}.',
  newerVersion:
    'The document has version {version}, and this Engram knows versions up to {newest}; open it with a newer Engram.',
  required: '“{name}” is missing; give it a value.',
  wrongType: 'This has to be {expected}.',
  unknownKey: '“{key}” is not known here; remove it.',
  unknownKeyNearest: '“{key}” is not known here; did you mean “{suggestion}”?',
  tooLow: 'Too small; the least is {limit}.',
  tooHigh: 'Too large; the most is {limit}.',
  notAbove: 'Too small; it has to be above {limit}.',
  tooFew: 'Too short; the least length is {limit}.',
  tooMany: 'Too long; the most length is {limit}.',
  notAChoice: 'Not one of the possible values; choose one of: {choices}.',
  measuringTakesMinutes:
    'About {minutes} minutes for {curves} curves on {threads} threads, {share} % of it for “{device}” by “{protocol}”. Fewer devices or repeats, a shorter protocol or a simpler model take less.',
  measuringTakesHours:
    'About {hours} hours for {curves} curves on {threads} threads, {share} % of it for “{device}” by “{protocol}”. Fewer devices or repeats, a shorter protocol or a simpler model take less.',
  measuringNeedsMemory:
    'Needs about {needed} MB, and {available} MB are free. Take fewer repeats, fewer points or fewer threads.',
  solvingTakesMinutes:
    'About {minutes} minutes. A smaller array, linear cells or no effective matrix take less.',
  solvingTakesHours:
    'About {hours} hours. A smaller array, linear cells or no effective matrix take less.',
  solvingNeedsMemory: 'Needs about {needed} MB, and {available} MB are free. Take a smaller array.',
  noneFits: 'The value has none of the forms that are possible here. Write one of: {forms}.',
  fitsElsewhere: 'This belongs to “{key}”. Move it there, or write one of: {forms}.',
  requiredChoice: '“{name}” is missing; it has to be one of: {choices}.',
  invalid: 'The value is not valid here; see the file format for what is.',
  notAQuantity: '“{text}” is not a quantity; write a number and a unit, such as “{example}”.',
  notFinite: '“{text}” is not a finite number; write one.',
  unknownUnit: '“{unit}” is not a unit; units are such as mV, ms, pA, nS, Hz.',
  missingUnit: '{text} has no unit; write it with one, such as “{example}”.',
  wrongDimension: '{text} is not {wanted}; use {unit}',
  wrongWeight: '{text} is not {wanted}; use {unit}, or {receptor}',
  highBelowLow: 'The upper end is not above the lower one; exchange them.',
  meanOutside:
    'The mean lies far outside the allowed range, so hardly any draw would be kept; move the mean or the range.',
  noPopulations: 'A network needs at least one population; draw one or add it by a command.',
  noTargets: '“{name}” is attached to nothing and has no effect; choose a target, or remove it.',
  nameTaken: 'The name “{name}” is used twice; choose another one.',
  unknownModel: 'There is no model “{model}”; known are: {known}.',
  unknownModelNearest: 'There is no model “{model}”; did you mean “{suggestion}”?',
  unknownParameter: '{model} has no parameter “{parameter}”; it has: {known}.',
  unknownParameterNearest: '{model} has no parameter “{parameter}”; did you mean “{suggestion}”?',
  noNamedProjection:
    'A weight recorder is told of a projection by its name, and no projection has one. Give the projection the name “{projection}”.',
  unknownProjection: 'There is no projection “{projection}”. Those with a name: {known}.',
  unknownProjectionNearest: 'There is no projection “{projection}”; did you mean “{suggestion}”?',
  tooManySynapses:
    'This records the weights of {synapses} synapses of “{projection}”; at most {most} can be recorded at once. Choose the first ones, or fewer target neurons.',
  tooManyWeights:
    'This records {numbers} weights of {synapses} synapses of “{projection}”, about {megabytes} MB; at most {mostMegabytes} MB can be kept. Use a longer interval, or record fewer synapses.',
  unknownPopulation: 'There is no population “{population}”; there are: {known}.',
  unknownPopulationNearest: 'There is no population “{population}”; did you mean “{suggestion}”?',
  unknownVariable: 'There is no state variable “{variable}”; there are: {known}.',
  unknownVariableNearest: 'There is no state variable “{variable}”; did you mean “{suggestion}”?',
  unknownReceptor: '{model} has no receptor “{receptor}”; use one of: {known}.',
  noReceptor: '{model} takes no spikes; choose another target.',
  negativeConductance:
    'A conductance cannot be negative; give it without the minus, or leave the receptor out to let the sign choose it.',
  currentHasNoWeight: '{model} is a current and has no weight; remove it.',
  constraint:
    '{left} ({leftValue}) has to be {relation} {right} ({rightValue}); change one of them.',
  delayBelowStep:
    'The delay of {delay} is shorter than the time step; use at least {step}, or a smaller step.',
  intervalBelowStep: 'The interval is shorter than the time step of {step}; use at least that.',
  notOnGrid: 'This is not a multiple of the time step of {step}, and will be taken as {rounded}.',
  rowsNotOnGrid:
    'Delays that are no multiples of the time step of {step}: {count}. They are rounded; this one, {delay}, is taken as {rounded}.',
  tooManySteps:
    'That makes {steps} time steps, and the most is {most}; shorten the duration or lengthen the step.',
  shorterThanStep: 'The duration is shorter than the time step of {step}; lengthen it.',
  noOwnCurrents:
    'The model of {population}, {model}, has no input for a current that differs from neuron to neuron; choose another model, or a stimulus that sends spikes or the same current to all.',
  neuronBeyond: 'There is no neuron {index}: the smallest target has {size}, numbered 0 to {last}.',
  ruleNeedsState:
    '{rule} looks at the state “{state}” in {unit} of its targets, and the model of {population}, {model}, has none; choose another rule or another model.',
  delayBeyondRule:
    '{rule} works with delays up to {most} here; shorten the delay or lengthen the time constant of its presynaptic trace.',
  plasticWithoutWeight:
    'Plastic weights are counted in units of their mean at the start, which is zero here; give them another mean.',
  noSource:
    'The only possible source is the neuron itself, and autapses are off; allow them or enlarge the source.',
  inDegreeTooLarge:
    'An in-degree of {inDegree} without multapses needs as many sources, and there are {available}; lower it or allow multapses.',
  noTarget:
    'The only possible target is the neuron itself, and autapses are off; allow them or enlarge the target.',
  outDegreeTooLarge:
    'An out-degree of {outDegree} without multapses needs as many targets, and there are {available}; lower it or allow multapses.',
  totalTooLarge:
    '{total} synapses without multapses need as many pairs of neurons, and there are {pairs}; lower the number or allow multapses.',
  noPositions:
    'Distances need positions, and {population} has none; give it an arrangement in space.',
  spacesDiffer:
    'Distances need one space, and {source} and {target} lie in spaces of other dimensions or lengths; make them equal.',
  neuronOutside: 'There is no neuron {index}; the population has {size}, numbered 0 to {last}.',
  otherSign:
    'The conductance has another sign than the weight of the projection; give it the same one.',
  sizesDiffer:
    'One to one needs populations of the same size, and these have {sources} and {targets} neurons; make them equal or choose another rule.',
  equationCharacter: 'Character {character}: “{text}” has no place in a formula; remove it.',
  equationEnds:
    'Character {character}: the formula ends where {expected} should come; complete it.',
  equationUnexpected:
    'Character {character}: “{text}” stands where {expected} should come; correct it there.',
  equationOperatorMissing:
    'Character {character}: there is no operator before “{text}”; write * if it is to be multiplied.',
  equationLeftSide:
    'Character {character}: “{text}” cannot stand on the left side here; write dv/dt = … in equations for a state v, and v = … in a reset.',
  equationTooDeep:
    'Character {character}: more than {most} brackets or signs inside each other; give parts of the formula names of their own.',
  equationUnknownName:
    'Character {character}: there is no parameter or state “{name}”; known are: {known}.',
  equationUnknownNameNearest:
    'Character {character}: there is no parameter or state “{name}”; did you mean “{suggestion}”?',
  equationUnknownFunction:
    'Character {character}: there is no function “{name}”; known are: {known}.',
  equationUnknownFunctionNearest:
    'Character {character}: there is no function “{name}”; did you mean “{suggestion}”?',
  equationArguments:
    'Character {character}: {name} takes {count} values, and “{text}” gives it {given}; correct it.',
  equationUnlike:
    'Character {character}: “{left}” is {leftKind} and “{right}” is {rightKind}; only like quantities can be added or compared, so bring both to one kind.',
  equationNotPlain:
    'Character {character}: “{text}” is {found}, and a plain number is needed here; divide it by something in {unit}.',
  equationExponent:
    'Character {character}: “{base}” is {found}, so its exponent “{text}” has to be a written number; write one, or divide the base by its unit.',
  equationUnits:
    'Character {character}: “{text}” is {found}, and {name} has to be {wanted} ({unit}); multiply or divide by what is missing.',
  equationNotANumber:
    'Character {character}: “{text}” is true or false, and a number is needed here; use heaviside(…).',
  equationNotACondition:
    'Character {character}: “{text}” is a number, and a condition is needed here; compare it, as in v > vT.',
  equationZeroDivision: 'Character {character}: “{text}” divides by zero; change the divisor.',
  equationRecursive:
    'Character {character}: “{name}” is defined by itself ({cycle}); break the circle, or make it a state with dx/dt = ….',
  equationTwice: 'Character {character}: “{name}” has a meaning already; choose another name.',
  equationStateNeedsRate:
    'Character {character}: “{name}” is a state; write d{name}/dt = … to say how it changes.',
  equationReservedHere:
    'Character {character}: “{name}” means something in every formula; choose another name.',
  equationReserved: '“{name}” means something in every formula; choose another name.',
  equationUnknownState: 'Character {character}: there is no state “{name}”; there are: {known}.',
  equationUnknownStateNearest:
    'Character {character}: there is no state “{name}”; did you mean “{suggestion}”?',
  equationMissing: 'No equation says how “{name}” changes; write d{name}/dt = ….',
  equationNoState: 'A neuron needs at least one state; give it one, such as "v".',
  equationNotLinear:
    'Character {character}: the equation of “{name}” is not linear with fixed coefficients, so there is no exact step; choose another method, such as exponential-euler.',
  equationInitialUnit:
    'The state is kept in {unit} and “{parameter}” is given in {found}; give both the same unit.',
  equationReceptorUnit:
    'Weights in {unit} cannot be added to “{target}”, which is {wanted}; use {remedy}.',
  modelOrPreset: 'A device needs a "model" or a "preset"; give it one of them.',
  presetOfOtherModel:
    'The preset {preset} belongs to the model {model}; name that model, or leave the model out.',
  unknownPreset: 'There is no preset “{name}”; known are: {known}.',
  unknownPresetNearest: 'There is no preset “{name}”; did you mean “{suggestion}”?',
  unknownPresetKept:
    'There is no preset “{name}”. This project keeps “{suggestion}”; write its id: {id}.',
  brokenPreset:
    'The preset “{name}” does not fit its model at “{part}”; save it anew, or choose another preset.',
  unfitPreset: 'The preset {name} cannot be a synapse: {reason}. Choose another one: {known}.',
  unfitBecause: {
    waveform: 'its model follows waveforms and has no law of whole pulses',
    capacitance: 'it is read as a capacitance, and weights are conductances',
    memory: 'its next step depends on more than its conductance'
  },
  unknownDevice: 'There is no device “{name}” in this document; there are: {known}.',
  unknownDeviceNearest:
    'There is no device “{name}” in this document; did you mean “{suggestion}”?',
  unknownProtocol: 'There is no protocol “{name}” in this document; there are: {known}.',
  unknownProtocolNearest:
    'There is no protocol “{name}” in this document; did you mean “{suggestion}”?',
  unknownFigure: 'There is no figure of merit “{name}” of a device; known are: {known}.',
  unknownFigureNearest:
    'There is no figure of merit “{name}” of a device; did you mean “{suggestion}”?',
  figureNotMeasured:
    'No protocol here gives the figure of merit {figure}; add one that does, or choose another figure.',
  limitWithoutBound: 'A limit needs “min” or “max”; give it one of them.',
  needsWaveform:
    '{protocol} follows a waveform, and {device} ({model}) is defined for whole pulses only; choose a protocol of pulses or another model.',
  columnLength: 'All columns need the same number of rows: the first has {rows}, this one {found}.',
  tooManyCurves:
    'That makes {curves} curves, and the most is {most}; measure fewer devices, repeats or protocols.',
  tooManyCells: 'That makes {cells} cells, and the most is {most}; make the array smaller.',
  cellIsNoConductance:
    'A read of {model} gives a capacitance, and cells of an array have to conduct; choose another device.',
  weightsNeedRange:
    'Without a device, weights need the lowest and the highest conductance, “low” and “high”; give both.',
  matrixRows: 'The array has {rows} rows, and this has {found}; give one entry for each row.',
  matrixColumns:
    'The array has {columns} columns, and this row has {found}; give one number for each.',
  inputCount: 'The array has {rows} word lines, and there are {found} voltages; give one for each.',
  lineBeyond: 'There is no line {line}; there are {count}, numbered 0 to {last}.',
  selectedLineOpen: 'Line {line} is read and open at once; connect it or read another cell.',
  inputsOrRead: 'Nothing drives the array; give it “inputs” or “read”.',
  inputsAndRead: 'Either “inputs” or “read” drives the array; remove one of them.',
  onBelowOff:
    'The conductance of an “on” cell has to be above that of an “off” cell; exchange them.',
  faultsBeyondAll:
    'Cells stuck on and stuck off make more than all cells; make one of the shares smaller.',
  faultsOfDevices:
    'Faults act on conductances, and here each cell follows its own device; choose another law, or give the device the non-ideality “stuck-at”.',
  lawNeedsDevice:
    'Cells can only follow their device where there is one; give the array a “device”, or choose another law.',
  tooManyDeviceCells:
    'That makes {cells} cells with a device of their own, and the most is {most}; make the array smaller, or choose another law.',
  matrixNeedsInputs:
    'The effective matrix belongs to inputs on all word lines; replace “read” by “inputs”, or leave the matrix out.',
  matrixNeedsLinear:
    'Only linear cells have an effective matrix; leave out the nonlinearity or the matrix.',
  expected: {
    operator: 'an operator or the end',
    name: 'a name',
    equals: '“=”',
    value: 'a number, a name or “(”',
    close: '“)”'
  },
  type: {
    object: 'an object',
    array: 'a list',
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    integer: 'a whole number',
    boolean: 'true or false',
    record: 'an object',
    quantity: 'a quantity with a unit, such as "20 mV"',
    times: 'a list of times, such as ["8 ms", "9.5 ms"]',
    quantities: 'a list of quantities, such as ["300 K", "358 K"]',
    steps: 'a list of steps, such as [{ "at": "25 ms", "value": "460 pA" }]',
    numbers: 'a list of numbers, such as [0, 0.5, 1]',
    trains: 'a list of times for each neuron, such as [["8 ms", "9.5 ms"], []]',
    events: 'a list of times with neurons, such as [["8 ms", 0], ["9.5 ms", 3]]',
    connections: 'a list of connections, such as [[0, 5], [2, 7, "0.5 mV", "2 ms"]]',
    variables: 'a list of state variables, such as ["v"]',
    neurons: '"all", a list of indices, or { "from": 0, "count": 10 }',
    population: 'a population, such as { "population": "VTA" }',
    preset: 'the id of a device preset, such as "pcram"'
  },
  relation: {
    below: 'below',
    atMost: 'at most',
    unlike: 'other than'
  },
  unknownChip: 'There is no chip “{chip}” in the catalogue.',
  unknownChipNearest: 'There is no chip “{chip}” in the catalogue; did you mean “{suggestion}”?',
  unknownLayerPopulation: 'There is no population “{population}” in the network.'
}
