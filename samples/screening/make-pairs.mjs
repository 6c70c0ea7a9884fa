// Writes the labelled pairs on which screening is measured: node samples/screening/make-pairs.mjs
// The method is told in docs/screening.md. Nobody in them is real; the halves share no name, so that the held-out half
// tells how screening does with names that nobody looked at while the scores were chosen.
import { writeFileSync } from 'node:fs';

const TARGET = new URL('../../src/main/resources/screening/pairs.csv', import.meta.url);

// Each: as the list writes it; then as others write it, in its own script first.
const HALVES = {
  development: {
    slavic: {
      given: [['Sergey', 'Сергей', 'Sergueï', 'Sergej'], ['Yuriy', 'Юрий', 'Iouri', 'Jurij'], ['Dmitriy', 'Дмитрий', 'Dimitri', 'Dmitrij'], ['Yevgeniy', 'Евгений', 'Evgueni', 'Jewgenij'], ['Aleksandr', 'Александр', 'Alexandre', 'Alexander'], ['Mikhail', 'Михаил', 'Mikhaïl', 'Michail']],
      father: ['Petrovich', 'Olegovich', 'Andreyevich', 'Romanovich'],
      family: [['Zhuravlyov', 'Журавлёв', 'Jouravliov', 'Schurawljow'], ['Chernyshov', 'Чернышов', 'Tchernychov', 'Tschernyschow'], ['Belokhvostov', 'Белохвостов', 'Belokhvostoff', 'Belochwostow'], ['Kuznechikhin', 'Кузнечихин', 'Kouznetchikhine', 'Kusnetschichin'], ['Shapkarin', 'Шапкарин', 'Chapkarine', 'Schapkarin'], ['Vyazemskov', 'Вяземсков', 'Viazemskov', 'Wjasemskow'], ['Tsvetkovich', 'Цветкович', 'Tsvetkovitch', 'Zwetkowitsch']],
    },
    arabic: {
      given: [['Mahmoud', 'محمود', 'Mahmud', 'Mehmoud'], ['Khalid', 'خالد', 'Khaled', 'Chalid'], ['Samir', 'سمير', 'Sameer', 'Samier'], ['Yusuf', 'يوسف', 'Youssef', 'Jusuf'], ['Tariq', 'طارق', 'Tarek', 'Tareq'], ['Nasser', 'ناصر', 'Nasir', 'Naser']],
      family: [['al-Mansouri', 'المنصوري', 'El Mansuri', 'Almansoori'], ['Barakat', 'بركات', 'Baraket', 'Barakaat'], ['Haddadin', 'حدادين', 'Hadadeen', 'Haddadine'], ['al-Khatib', 'الخطيب', 'El Khateeb', 'Alchatib'], ['Qasimi', 'قاسمي', 'Kassimi', 'Kasimi'], ['Sulaymani', 'سليماني', 'Soulaimani', 'Suleimani']],
    },
    greek: { given: [['Georgios', 'Γεώργιος', 'Yeorgios', 'Georgius'], ['Nikolaos', 'Νικόλαος', 'Nicolaos', 'Nikolaus'], ['Eleftherios', 'Ελευθέριος', 'Eleutherios', 'Elefterios'], ['Stavros', 'Σταύρος', 'Stauros', 'Stawros']], family: [['Papachristou', 'Παπαχρήστου', 'Papahristou', 'Papachristu'], ['Kalogeropoulos', 'Καλογερόπουλος', 'Kaloyeropoulos', 'Kalogeropulos'], ['Vasilakis', 'Βασιλάκης', 'Vassilakis', 'Basilakis'], ['Mavroudis', 'Μαυρουδής', 'Mavrudis', 'Mavroudes']] },
    chinese: { given: [['Xiaoming', '晓明', 'Xiao Ming', 'Hsiao-ming'], ['Jianguo', '建国', 'Jian Guo', 'Jian-Guo'], ['Weihong', '伟红', 'Wei Hong', 'Wei-hong'], ['Lihua', '丽华', 'Li Hua', 'Li-hua']], family: [['Zhang', '张', 'Zhang', 'Zhang'], ['Huang', '黄', 'Huang', 'Huang'], ['Liu', '刘', 'Liu', 'Liu'], ['Chen', '陈', 'Chen', 'Chen']] },
    western: { given: [['William', 'Bill'], ['Robert', 'Bob'], ['Margaret', 'Peggy'], ['Elizabeth', 'Liz'], ['Francisco', 'Paco'], ['Giuseppe', 'Peppe'], ['Johannes', 'Hans'], ['Katharina', 'Katja'], ['Michael', 'Mike'], ['Thomas', 'Tom']], family: ['Thornbury', 'Castellanos', 'Weissenfels', 'Delacroixier', 'Marchetello', 'Oosterbaan', 'Lindqvister', 'Gallowhurst', 'Fuentesaldo', 'Brandtmeyer'] },
    company: { head: ['Zephyrion', 'Corvantis', 'Baltimar', 'Quendora', 'Tessalux', 'Ivorytide', 'Norvagen', 'Pelagonis', 'Sunhaven', 'Redcliff'], tail: ['Trading', 'Shipping', 'Petroleum', 'Industries', 'Logistics', 'Holdings', 'Energy', 'Engineering'], second: ['Marlowe', 'Astoria', 'Kronberg', 'Valdez'] },
    families: [['Petrenkov', 'Petrukhin'], ['Haddadin', 'Hamdani'], ['Weissenfels', 'Weissgerber'], ['Marchetello', 'Marchisio']],
  },
  'held-out': {
    slavic: {
      given: [['Nikolay', 'Николай', 'Nikolaï', 'Nikolaj'], ['Andrey', 'Андрей', 'Andreï', 'Andrej'], ['Vyacheslav', 'Вячеслав', 'Viatcheslav', 'Wjatscheslaw'], ['Arkadiy', 'Аркадий', 'Arkadi', 'Arkadij'], ['Gennadiy', 'Геннадий', 'Guennadi', 'Gennadij'], ['Timofey', 'Тимофей', 'Timofeï', 'Timofej']],
      father: ['Viktorovich', 'Borisovich', 'Leonidovich', 'Pavlovich'],
      family: [['Grechishnikov', 'Гречишников', 'Gretchichnikov', 'Gretschischnikow'], ['Ryabchinskiy', 'Рябчинский', 'Riabtchinski', 'Rjabtschinskij'], ['Myasoyedov', 'Мясоедов', 'Miassoïedov', 'Mjassojedow'], ['Khlebodarov', 'Хлебодаров', 'Khlebodaroff', 'Chlebodarow'], ['Zaytsevskiy', 'Зайцевский', 'Zaïtsevski', 'Saizewskij'], ['Ovchinkin', 'Овчинкин', 'Ovtchinkine', 'Owtschinkin'], ['Lyubimtsev', 'Любимцев', 'Lioubimtsev', 'Ljubimzew']],
    },
    arabic: {
      given: [['Ibrahim', 'إبراهيم', 'Ebrahim', 'Ibraheem'], ['Faysal', 'فيصل', 'Faisal', 'Feisal'], ['Karim', 'كريم', 'Kareem', 'Kerim'], ['Munir', 'منير', 'Mounir', 'Muneer'], ['Walid', 'وليد', 'Waleed', 'Oualid'], ['Rashid', 'رشيد', 'Rachid', 'Rasheed']],
      family: [['al-Sharqawi', 'الشرقاوي', 'El Charkaoui', 'Alsharkawi'], ['Mubarakat', 'مباركات', 'Moubarakat', 'Mobarakat'], ['Najjarin', 'نجارين', 'Nadjarin', 'Najjareen'], ['al-Tamimi', 'التميمي', 'El Tamimi', 'Altameemi'], ['Dabbousi', 'دبوسي', 'Dabbussi', 'Dabousi'], ['Zaydani', 'زيداني', 'Zeidani', 'Zaidani']],
    },
    greek: { given: [['Dimitrios', 'Δημήτριος', 'Dimitris', 'Demetrios'], ['Athanasios', 'Αθανάσιος', 'Athanassios', 'Atanasios'], ['Panagiotis', 'Παναγιώτης', 'Panayotis', 'Panajotis'], ['Spyridon', 'Σπυρίδων', 'Spiridon', 'Spyridonas']], family: [['Konstantopoulos', 'Κωνσταντόπουλος', 'Constantopoulos', 'Konstantopulos'], ['Theodorakidis', 'Θεοδωρακίδης', 'Theodorakides', 'Teodorakidis'], ['Karagiannidis', 'Καραγιαννίδης', 'Karayannidis', 'Karajannidis'], ['Tsaldarakis', 'Τσαλδαράκης', 'Tzaldarakis', 'Tsaldaraki']] },
    chinese: { given: [['Guoqiang', '国强', 'Guo Qiang', 'Guo-qiang'], ['Meiling', '美玲', 'Mei Ling', 'Mei-ling'], ['Zhiyuan', '志远', 'Zhi Yuan', 'Zhi-Yuan'], ['Dongsheng', '东升', 'Dong Sheng', 'Dong-sheng']], family: [['Wang', '王', 'Wang', 'Wang'], ['Zhao', '赵', 'Zhao', 'Zhao'], ['Zhou', '周', 'Zhou', 'Zhou'], ['Lin', '林', 'Lin', 'Lin']] },
    western: { given: [['Richard', 'Dick'], ['James', 'Jim'], ['Catherine', 'Kate'], ['Edward', 'Ted'], ['Charles', 'Chuck'], ['Ignacio', 'Nacho'], ['Heinrich', 'Heinz'], ['Stephen', 'Steve'], ['Susan', 'Sue'], ['Anthony', 'Tony']], family: ['Penhallow', 'Arredondez', 'Kirschbaumer', 'Montfaucon', 'Bellandini', 'Vanderstraet', 'Hallstromen', 'Ravenscroft', 'Quintanilho', 'Obermaier'] },
    company: { head: ['Heliantis', 'Morvandel', 'Aquilonis', 'Stellabyte', 'Graniteford', 'Ostrava Nova', 'Lumendale', 'Caspitex', 'Moonharbor', 'Bluewater'], tail: ['Commerce', 'Maritime', 'Minerals', 'Manufacturing', 'Freight', 'Investments', 'Power', 'Construction'], second: ['Halden', 'Bristow', 'Navarre', 'Oakden'] },
    families: [['Grigorenkov', 'Grigoryants'], ['Najjarin', 'Nashwan'], ['Kirschbaumer', 'Kirchhofer'], ['Bellandini', 'Bellucchi']],
  },
};

const FORMS = [['LLC', 'Limited Liability Company'], ['GmbH', 'Gesellschaft mit beschränkter Haftung'], ['S.A.', 'SA'], ['Ltd.', 'Limited'], ['OOO', 'LLC'], ['Sp. z o.o.', ''], ['Inc.', 'Incorporated'], ['B.V.', 'BV']];
const COUNTRIES = ['RU', 'AE', 'CY', 'SG', 'PL', 'MX', 'FR', 'TR'];

// A generator of random numbers that always gives the same ones (mulberry32).
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function make(half, parts, random, rows) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const other = (list, not) => pick(list.filter((each) => each !== not));
  const day = () => `${1945 + Math.floor(random() * 50)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  const scripted = ['slavic', 'arabic', 'greek', 'chinese'];
  const person = (culture) => {
    const from = parts[culture];
    return culture === 'western' ? { culture, given: pick(from.given), family: [pick(from.family)] } : { culture, given: pick(from.given), family: pick(from.family) };
  };
  const listed = ({ given, family }) => `${given[0]} ${family[0]}`;
  const row = (method, same, kind, party, name, facts = {}) => rows.push([half, method, same ? 'same' : 'other', kind, party, facts.born ?? '', facts.country ?? '', name, facts.listedBorn ?? '', facts.listedCountry ?? '']);
  const times = (count, work) => { for (let i = 0; i < count; i++) work(i); };
  const anyone = (i) => person([...scripted, 'western', 'western'][i % 6]);

  times(26, (i) => { // one letter wrong
    const who = person(['western', 'slavic', 'greek', 'arabic'][i % 4]);
    const born = day();
    row('spelling', true, 'PERSON', `${who.given[0]} ${misspelt(who.family[0], random)}`, listed(who), { born, listedBorn: born.slice(0, 4) });
  });
  times(22, (i) => { // another order, capitals, commas
    const who = anyone(i);
    const middle = who.culture === 'slavic' ? ` ${pick(parts.slavic.father)}` : '';
    row('order', true, 'PERSON', `${who.family[0].toUpperCase()}, ${who.given[0]}`, `${who.given[0]}${middle} ${who.family[0]}`);
  });
  times(40, (i) => { // its own script, or another country's letters
    const who = person(scripted[i % 4]);
    const how = 1 + (Math.floor(i / 4) % 3);
    const name = who.culture === 'chinese' && how === 1 ? `${who.family[1]}${who.given[1]}` : who.culture === 'chinese' ? `${who.family[how]} ${who.given[how]}` : `${who.given[how]} ${who.family[how]}`;
    row('transliteration', true, 'PERSON', name, who.culture === 'chinese' ? `${who.family[0]} ${who.given[0]}` : listed(who));
  });
  times(22, () => { // short forms
    const who = person('western');
    const born = day();
    row('short form', true, 'PERSON', `${who.given[1]} ${who.family[0]}`, listed(who), { born, listedBorn: born });
  });
  times(12, () => { // a patronymic more, an initial
    const who = person('slavic');
    const father = pick(parts.slavic.father);
    if (random() < 0.5) row('more names', true, 'PERSON', `${who.given[0]} ${father} ${who.family[0]}`, listed(who));
    else row('more names', true, 'PERSON', `${who.given[0][0]}. ${father[0]}. ${who.family[0]}`, `${who.given[0]} ${father} ${who.family[0]}`);
  });
  times(34, (i) => { // companies: forms, words joined or split, a letter wrong
    const head = pick(parts.company.head), tail = pick(parts.company.tail), [form, long] = pick(FORMS), country = pick(COUNTRIES);
    const name = `${head} ${tail} ${form}`;
    const facts = { country, listedCountry: country };
    if (i % 4 === 0) row('company form', true, 'COMPANY', `${head} ${tail} ${long}`.trim(), name, facts);
    else if (i % 4 === 1) row('company form', true, 'COMPANY', `${head} ${tail}`, name.toUpperCase(), facts);
    else if (i % 4 === 2) row('company spelling', true, 'COMPANY', `${misspelt(head.replace(' ', ''), random)} ${tail} ${form}`, `${head.replace(' ', '')} ${tail}`, facts);
    else row('company words', true, 'COMPANY', `${head.slice(0, 4)} ${head.slice(4).trim()} ${tail}`, `${head.replace(' ', '')} ${tail} ${form}`, facts);
  });

  times(30, (i) => { // the same family, another given name
    const who = anyone(i);
    const born = day();
    const given = other(parts[who.culture].given, who.given);
    row('other given name', false, 'PERSON', `${given[0]} ${who.family[0]}`, listed(who), { born, listedBorn: day() });
  });
  times(30, (i) => { // the same given name, another family
    const who = anyone(i);
    const from = parts[who.culture].family;
    const family = who.culture === 'western' ? other(from, who.family[0]) : other(from, who.family)[0];
    row('other family', false, 'PERSON', `${who.given[0]} ${family}`, listed(who));
  });
  times(24, (i) => { // a namesake: born in another year, in another country
    const who = anyone(i);
    const year = 1950 + Math.floor(random() * 20);
    row('namesake', false, 'PERSON', listed(who), listed(who), { born: `${year + 12}-05-17`, listedBorn: `${year}-11-02`, country: COUNTRIES[i % 4], listedCountry: COUNTRIES[4 + (i % 4)] });
  });
  times(16, () => { // brothers and namesakes of the father
    const who = person('slavic');
    const [one, two] = [pick(parts.slavic.given), pick(parts.slavic.given)];
    const father = pick(parts.slavic.father);
    if (one !== two) row('brother', false, 'PERSON', `${one[0]} ${father} ${who.family[0]}`, `${two[0]} ${father} ${who.family[0]}`);
    else row('other father', false, 'PERSON', `${one[0]} ${father} ${other(parts.slavic.family, who.family)[0]}`, `${one[0]} ${father} ${who.family[0]}`);
  });
  times(16, (i) => { // families that look alike
    const [one, two] = parts.families[i % parts.families.length];
    const given = pick(parts.western.given)[0];
    row('family that looks alike', false, 'PERSON', `${given} ${one}`, `${given} ${two}`);
  });
  times(34, (i) => { // companies that share common words, or one of two
    const head = pick(parts.company.head), tail = pick(parts.company.tail), [form] = pick(FORMS);
    const facts = { country: pick(COUNTRIES), listedCountry: pick(COUNTRIES) };
    if (i % 2 === 0) row('other company', false, 'COMPANY', `${other(parts.company.head, head)} ${tail} ${form}`, `${head} ${tail} ${form}`, facts);
    else row('company of the same second name', false, 'COMPANY', `${other(parts.company.head, head)} ${pick(parts.company.second)} ${tail}`, `${head} ${pick(parts.company.second)} ${tail} ${form}`, facts);
  });
}

function misspelt(word, random) {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const way = Math.floor(random() * 4);
  if (way === 0) return word.slice(0, at) + word.slice(at + 1);
  if (way === 1) return word.slice(0, at) + word[at] + word.slice(at);
  if (way === 2) return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  return word.slice(0, at) + 'aeioulrnst'[Math.floor(random() * 10)] + word.slice(at + 1);
}

const rows = [];
Object.entries(HALVES).forEach(([half, parts], i) => make(half, parts, numbers(20261125 + i), rows));
const header = 'half,method,label,kind,party,party_born,party_country,listed,listed_born,listed_country';
writeFileSync(TARGET, [header, ...rows.map((cells) => cells.map((cell) => `"${cell}"`).join(','))].join('\n') + '\n');
console.log(`${rows.length} pairs`);
