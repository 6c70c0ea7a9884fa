// Each function answers findings: { id, message, rule, category: 'error' | 'warn' }.
import { FormLinter } from '@camunda/form-linting';
import { Linter } from '@camunda/linting';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';

const LANGUAGES = ['fr'];

/** Pixels between an element and its label. */
const FARTHEST_LABEL = 40;

export async function lintBpmn(xml, name) {
  const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(xml);
  const reports = await new Linter({ modeler: 'desktop', type: 'cloud' }).lint(xml);
  return [...reports.map(({ id, message, rule, category }) => ({ id, message, rule, category })), ...houseRules(rootElement, name)];
}

function houseRules(definitions, name) {
  const processes = definitions.rootElements.filter(({ $type }) => $type === 'bpmn:Process');
  const findings = processes
    .filter(({ isExecutable, id }) => isExecutable && id !== name)
    .map(({ id }) => problem(id, `The process is called otherwise than its file: name the file ${id}.bpmn`, 'process-id-is-file-name'));
  if (processes.filter(({ isExecutable }) => isExecutable).length !== 1) findings.push(problem(undefined, 'Keep exactly one executable process per file', 'one-executable-process'));
  for (const process of processes) walk(process, (element) => findings.push(...ofElement(element)));
  return [...findings, ...strayLabels(definitions)];
}

function strayLabels({ diagrams = [] }) {
  return diagrams.flatMap(({ plane }) => plane.planeElement)
    .filter(({ bounds, label }) => bounds && label?.bounds && gap(bounds, label.bounds) > FARTHEST_LABEL)
    .map(({ bpmnElement }) => problem(bpmnElement.id, 'Move its label next to it: so far away it reads as that of another', 'label-is-near'));
}

function gap(one, other) {
  return Math.max(
    one.x - other.x - other.width, other.x - one.x - one.width,
    one.y - other.y - other.height, other.y - one.y - one.height,
  );
}

function ofElement(element) {
  const properties = new Map(extension(element, 'zeebe:Properties').flatMap(({ properties = [] }) => properties.map((each) => [each.name, each.value])));
  const findings = [];
  if (element.name) {
    for (const language of LANGUAGES.filter((each) => !properties.get(`name.${each}`))) {
      findings.push(problem(element.id, `Say its name in ${language}: zeebe property name.${language}`, 'name-in-every-language'));
    }
  }
  if (element.$type === 'bpmn:UserTask') findings.push(...ofUserTask(element, properties));
  const station = properties.get('station');
  if (station && !/^\d+ *\|( *\w{2}: *[^|]+\|)* *\w{2}: *[^|]+$/.test(station)) {
    findings.push(problem(element.id, `Write the station like '2 | en: Day 0 | fr: Jour 0', not '${station}'`, 'station-is-readable'));
  }
  return findings;
}

function ofUserTask(element, properties) {
  const findings = ['en', ...LANGUAGES]
    .filter((language) => !properties.get(`ask.${language}`))
    .map((language) => problem(element.id, `Say in one sentence what is asked: zeebe property ask.${language}`, 'user-task-asks'));
  if (extension(element, 'zeebe:FormDefinition').length === 0) findings.push(problem(element.id, 'Link a form', 'user-task-has-form'));
  if (extension(element, 'zeebe:AssignmentDefinition').length === 0) findings.push(problem(element.id, 'Say who does it: an assignee or candidate groups', 'user-task-is-assigned'));
  if (extension(element, 'zeebe:TaskSchedule').length === 0) findings.push(problem(element.id, 'Give it a due date', 'user-task-is-due'));
  return findings;
}

function extension(element, type) {
  return (element.extensionElements?.values ?? []).filter(({ $type }) => $type.toLowerCase() === type.toLowerCase());
}

function walk(container, visit) {
  for (const element of container.flowElements ?? []) {
    visit(element);
    walk(element, visit);
  }
}

export async function lintDmn(xml, name) {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml);
  const findings = warnings.map(({ message }) => problem(undefined, message, 'dmn-is-readable'));
  const decisions = (rootElement.drgElement ?? []).filter(({ $type }) => $type === 'dmn:Decision');
  if (!decisions.some(({ id }) => id === name)) findings.push(problem(undefined, `No decision is called like its file: ${name}`, 'decision-id-is-file-name'));
  for (const { id, decisionLogic } of decisions) {
    if (decisionLogic?.$type !== 'dmn:DecisionTable') continue;
    const { input = [], output = [], rule = [], hitPolicy = 'UNIQUE' } = decisionLogic;
    if (rule.length === 0) findings.push(problem(id, 'The table has no rule', 'table-has-rules'));
    if (!hitPolicy) findings.push(problem(id, 'Choose a hit policy', 'table-has-hit-policy'));
    for (const row of rule) {
      if ((row.inputEntry ?? []).length !== input.length || (row.outputEntry ?? []).length !== output.length) {
        findings.push(problem(row.id, `Fill every column: ${input.length} conditions and ${output.length} results`, 'rule-is-complete'));
      }
    }
  }
  return findings;
}

export async function lintForm(json, name) {
  const form = JSON.parse(json);
  const reports = await new FormLinter().lint(form);
  const findings = reports.map(({ id, message, rule, category }) => ({ id, message, rule: rule ?? 'camunda-form', category }));
  if (form.id !== name) findings.push(problem(form.id, `The form is called otherwise than its file: name the file ${form.id}.form`, 'form-id-is-file-name'));
  for (const component of components(form)) {
    for (const text of ['label', 'description', 'text'].filter((each) => component[each])) {
      for (const language of LANGUAGES.filter((each) => !component.properties?.[`${each}.${text}`])) {
        findings.push(problem(component.id, `Say it in ${language}: custom property ${language}.${text}`, 'text-in-every-language'));
      }
    }
  }
  return findings;
}

function components(parent) {
  return (parent.components ?? []).flatMap((component) => [component, ...components(component)]);
}

function problem(id, message, rule) {
  return { id, message, rule, category: 'error' };
}
