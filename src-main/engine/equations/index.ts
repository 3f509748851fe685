export { definedKernel, neuronFromDefinition, type DefinedNeuron } from './neuron-from-definition'
