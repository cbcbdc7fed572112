//! The words of the identity standards: their titles, the names of industries, and what the register says.

use super::super::{Coverage, Entry};
use super::gb_t_4754::Industry;
use crate::clause::{Clause, Edition};
use crate::i18n::Text;

/// GB 32100—2015.
pub static GB_32100: Edition = Edition {
    number: "GB 32100—2015",
    title: "法人和其他组织统一社会信用代码编码规则",
    issued: "2015",
};
/// GB 11643—1999.
pub static GB_11643: Edition = Edition {
    number: "GB 11643—1999",
    title: "公民身份号码",
    issued: "1999",
};
/// GB/T 4754—2017.
pub static GB_T_4754: Edition = Edition {
    number: "GB/T 4754—2017",
    title: "国民经济行业分类",
    issued: "2017-06-30",
};

/// GB 32100—2015 on what a code is made of.
pub const COMPOSITION: Clause = Clause::of(&GB_32100, "代码构成");
/// GB 11643—1999 on what the number of a person is made of, its check character included.
pub const PERSON: Clause = Clause::of(&GB_11643, "号码的结构");
/// GB 32100—2015 on the check character. The standard's parts are named, not numbered, here: their numbers were not at hand.
pub const CHECK_CHARACTER: Clause = Clause::of(&GB_32100, "校验码");

/// What the program does with them.
pub const REGISTER: &[Entry] = &[
    Entry {
        clause: COMPOSITION,
        about: Text::new(
            "代码的构成：18 位，31 个字符",
            "What the code is made of: 18 characters out of 31",
        ),
        coverage: Coverage::Coded("standards::identity::gb_32100::check"),
    },
    Entry {
        clause: CHECK_CHARACTER,
        about: Text::new("校验码的计算", "How the check character is computed"),
        coverage: Coverage::Coded("standards::identity::gb_32100::check_character"),
    },
    Entry {
        clause: PERSON,
        about: Text::new(
            "个人身份号码的构成与校验码：填在信用代码处时提示核对",
            "What the number of a person is made of: doubted where a credit code is asked for",
        ),
        coverage: Coverage::Coded("standards::identity::gb_11643::is_number"),
    },
    Entry {
        clause: Clause::of(&GB_T_4754, "门类、大类"),
        about: Text::new(
            "门类与大类的名称和代码",
            "Names and codes of sections and divisions",
        ),
        coverage: Coverage::Coded("standards::identity::gb_t_4754::industries"),
    },
    Entry {
        clause: Clause::of(&GB_T_4754, "中类、小类"),
        about: Text::new("中类与小类", "Groups and classes"),
        coverage: Coverage::Asked("sll_kpi_report/industry_name"),
    },
];

/// GB/T 4754—2017: 20 sections, each followed by its divisions, 97 in all.
pub const INDUSTRIES: &[Industry] = &[
    Industry {
        code: "A",
        name: Text::new(
            "农、林、牧、渔业",
            "Agriculture, forestry, animal husbandry and fishery",
        ),
    },
    Industry {
        code: "A01",
        name: Text::new("农业", "Agriculture"),
    },
    Industry {
        code: "A02",
        name: Text::new("林业", "Forestry"),
    },
    Industry {
        code: "A03",
        name: Text::new("畜牧业", "Animal husbandry"),
    },
    Industry {
        code: "A04",
        name: Text::new("渔业", "Fishery"),
    },
    Industry {
        code: "A05",
        name: Text::new(
            "农、林、牧、渔专业及辅助性活动",
            "Services in support of agriculture, forestry, animal husbandry and fishery",
        ),
    },
    Industry {
        code: "B",
        name: Text::new("采矿业", "Mining"),
    },
    Industry {
        code: "B06",
        name: Text::new("煤炭开采和洗选业", "Mining and washing of coal"),
    },
    Industry {
        code: "B07",
        name: Text::new(
            "石油和天然气开采业",
            "Extraction of petroleum and natural gas",
        ),
    },
    Industry {
        code: "B08",
        name: Text::new(
            "黑色金属矿采选业",
            "Mining and dressing of ferrous metal ores",
        ),
    },
    Industry {
        code: "B09",
        name: Text::new(
            "有色金属矿采选业",
            "Mining and dressing of non-ferrous metal ores",
        ),
    },
    Industry {
        code: "B10",
        name: Text::new("非金属矿采选业", "Mining and dressing of non-metal ores"),
    },
    Industry {
        code: "B11",
        name: Text::new("开采专业及辅助性活动", "Services in support of mining"),
    },
    Industry {
        code: "B12",
        name: Text::new("其他采矿业", "Other mining"),
    },
    Industry {
        code: "C",
        name: Text::new("制造业", "Manufacturing"),
    },
    Industry {
        code: "C13",
        name: Text::new(
            "农副食品加工业",
            "Processing of food from agricultural products",
        ),
    },
    Industry {
        code: "C14",
        name: Text::new("食品制造业", "Manufacture of foods"),
    },
    Industry {
        code: "C15",
        name: Text::new(
            "酒、饮料和精制茶制造业",
            "Manufacture of liquor, beverages and refined tea",
        ),
    },
    Industry {
        code: "C16",
        name: Text::new("烟草制品业", "Manufacture of tobacco"),
    },
    Industry {
        code: "C17",
        name: Text::new("纺织业", "Manufacture of textiles"),
    },
    Industry {
        code: "C18",
        name: Text::new(
            "纺织服装、服饰业",
            "Manufacture of textile wearing apparel and accessories",
        ),
    },
    Industry {
        code: "C19",
        name: Text::new(
            "皮革、毛皮、羽毛及其制品和制鞋业",
            "Manufacture of leather, fur, feather and related products and footwear",
        ),
    },
    Industry {
        code: "C20",
        name: Text::new(
            "木材加工和木、竹、藤、棕、草制品业",
            "Processing of timber, manufacture of wood, bamboo, rattan, palm and straw products",
        ),
    },
    Industry {
        code: "C21",
        name: Text::new("家具制造业", "Manufacture of furniture"),
    },
    Industry {
        code: "C22",
        name: Text::new("造纸和纸制品业", "Manufacture of paper and paper products"),
    },
    Industry {
        code: "C23",
        name: Text::new(
            "印刷和记录媒介复制业",
            "Printing and reproduction of recording media",
        ),
    },
    Industry {
        code: "C24",
        name: Text::new(
            "文教、工美、体育和娱乐用品制造业",
            "Manufacture of articles for culture, education, arts and crafts, sport and entertainment",
        ),
    },
    Industry {
        code: "C25",
        name: Text::new(
            "石油、煤炭及其他燃料加工业",
            "Processing of petroleum, coal and other fuels",
        ),
    },
    Industry {
        code: "C26",
        name: Text::new(
            "化学原料和化学制品制造业",
            "Manufacture of raw chemical materials and chemical products",
        ),
    },
    Industry {
        code: "C27",
        name: Text::new("医药制造业", "Manufacture of medicines"),
    },
    Industry {
        code: "C28",
        name: Text::new("化学纤维制造业", "Manufacture of chemical fibres"),
    },
    Industry {
        code: "C29",
        name: Text::new(
            "橡胶和塑料制品业",
            "Manufacture of rubber and plastics products",
        ),
    },
    Industry {
        code: "C30",
        name: Text::new(
            "非金属矿物制品业",
            "Manufacture of non-metallic mineral products",
        ),
    },
    Industry {
        code: "C31",
        name: Text::new(
            "黑色金属冶炼和压延加工业",
            "Smelting and pressing of ferrous metals",
        ),
    },
    Industry {
        code: "C32",
        name: Text::new(
            "有色金属冶炼和压延加工业",
            "Smelting and pressing of non-ferrous metals",
        ),
    },
    Industry {
        code: "C33",
        name: Text::new("金属制品业", "Manufacture of metal products"),
    },
    Industry {
        code: "C34",
        name: Text::new("通用设备制造业", "Manufacture of general-purpose machinery"),
    },
    Industry {
        code: "C35",
        name: Text::new("专用设备制造业", "Manufacture of special-purpose machinery"),
    },
    Industry {
        code: "C36",
        name: Text::new("汽车制造业", "Manufacture of automobiles"),
    },
    Industry {
        code: "C37",
        name: Text::new(
            "铁路、船舶、航空航天和其他运输设备制造业",
            "Manufacture of railway, ship, aerospace and other transport equipment",
        ),
    },
    Industry {
        code: "C38",
        name: Text::new(
            "电气机械和器材制造业",
            "Manufacture of electrical machinery and apparatus",
        ),
    },
    Industry {
        code: "C39",
        name: Text::new(
            "计算机、通信和其他电子设备制造业",
            "Manufacture of computers, communication and other electronic equipment",
        ),
    },
    Industry {
        code: "C40",
        name: Text::new("仪器仪表制造业", "Manufacture of measuring instruments"),
    },
    Industry {
        code: "C41",
        name: Text::new("其他制造业", "Other manufacturing"),
    },
    Industry {
        code: "C42",
        name: Text::new("废弃资源综合利用业", "Utilization of waste resources"),
    },
    Industry {
        code: "C43",
        name: Text::new(
            "金属制品、机械和设备修理业",
            "Repair of metal products, machinery and equipment",
        ),
    },
    Industry {
        code: "D",
        name: Text::new(
            "电力、热力、燃气及水生产和供应业",
            "Production and supply of electricity, heat, gas and water",
        ),
    },
    Industry {
        code: "D44",
        name: Text::new(
            "电力、热力生产和供应业",
            "Production and supply of electric power and heat",
        ),
    },
    Industry {
        code: "D45",
        name: Text::new("燃气生产和供应业", "Production and supply of gas"),
    },
    Industry {
        code: "D46",
        name: Text::new("水的生产和供应业", "Production and supply of water"),
    },
    Industry {
        code: "E",
        name: Text::new("建筑业", "Construction"),
    },
    Industry {
        code: "E47",
        name: Text::new("房屋建筑业", "Construction of buildings"),
    },
    Industry {
        code: "E48",
        name: Text::new("土木工程建筑业", "Civil engineering"),
    },
    Industry {
        code: "E49",
        name: Text::new("建筑安装业", "Building installation"),
    },
    Industry {
        code: "E50",
        name: Text::new(
            "建筑装饰、装修和其他建筑业",
            "Building decoration, finishing and other construction",
        ),
    },
    Industry {
        code: "F",
        name: Text::new("批发和零售业", "Wholesale and retail trade"),
    },
    Industry {
        code: "F51",
        name: Text::new("批发业", "Wholesale trade"),
    },
    Industry {
        code: "F52",
        name: Text::new("零售业", "Retail trade"),
    },
    Industry {
        code: "G",
        name: Text::new("交通运输、仓储和邮政业", "Transport, storage and post"),
    },
    Industry {
        code: "G53",
        name: Text::new("铁路运输业", "Railway transport"),
    },
    Industry {
        code: "G54",
        name: Text::new("道路运输业", "Road transport"),
    },
    Industry {
        code: "G55",
        name: Text::new("水上运输业", "Water transport"),
    },
    Industry {
        code: "G56",
        name: Text::new("航空运输业", "Air transport"),
    },
    Industry {
        code: "G57",
        name: Text::new("管道运输业", "Pipeline transport"),
    },
    Industry {
        code: "G58",
        name: Text::new(
            "多式联运和运输代理业",
            "Multimodal transport and transport agencies",
        ),
    },
    Industry {
        code: "G59",
        name: Text::new("装卸搬运和仓储业", "Loading, unloading and storage"),
    },
    Industry {
        code: "G60",
        name: Text::new("邮政业", "Post"),
    },
    Industry {
        code: "H",
        name: Text::new("住宿和餐饮业", "Accommodation and catering"),
    },
    Industry {
        code: "H61",
        name: Text::new("住宿业", "Accommodation"),
    },
    Industry {
        code: "H62",
        name: Text::new("餐饮业", "Catering"),
    },
    Industry {
        code: "I",
        name: Text::new(
            "信息传输、软件和信息技术服务业",
            "Information transmission, software and information technology services",
        ),
    },
    Industry {
        code: "I63",
        name: Text::new(
            "电信、广播电视和卫星传输服务",
            "Telecommunication, broadcasting, television and satellite transmission services",
        ),
    },
    Industry {
        code: "I64",
        name: Text::new("互联网和相关服务", "Internet and related services"),
    },
    Industry {
        code: "I65",
        name: Text::new(
            "软件和信息技术服务业",
            "Software and information technology services",
        ),
    },
    Industry {
        code: "J",
        name: Text::new("金融业", "Finance"),
    },
    Industry {
        code: "J66",
        name: Text::new("货币金融服务", "Monetary and financial services"),
    },
    Industry {
        code: "J67",
        name: Text::new("资本市场服务", "Capital market services"),
    },
    Industry {
        code: "J68",
        name: Text::new("保险业", "Insurance"),
    },
    Industry {
        code: "J69",
        name: Text::new("其他金融业", "Other finance"),
    },
    Industry {
        code: "K",
        name: Text::new("房地产业", "Real estate"),
    },
    Industry {
        code: "K70",
        name: Text::new("房地产业", "Real estate"),
    },
    Industry {
        code: "L",
        name: Text::new("租赁和商务服务业", "Leasing and business services"),
    },
    Industry {
        code: "L71",
        name: Text::new("租赁业", "Leasing"),
    },
    Industry {
        code: "L72",
        name: Text::new("商务服务业", "Business services"),
    },
    Industry {
        code: "M",
        name: Text::new(
            "科学研究和技术服务业",
            "Scientific research and technical services",
        ),
    },
    Industry {
        code: "M73",
        name: Text::new("研究和试验发展", "Research and experimental development"),
    },
    Industry {
        code: "M74",
        name: Text::new("专业技术服务业", "Professional technical services"),
    },
    Industry {
        code: "M75",
        name: Text::new(
            "科技推广和应用服务业",
            "Promotion and application of science and technology",
        ),
    },
    Industry {
        code: "N",
        name: Text::new(
            "水利、环境和公共设施管理业",
            "Management of water conservancy, environment and public facilities",
        ),
    },
    Industry {
        code: "N76",
        name: Text::new("水利管理业", "Management of water conservancy"),
    },
    Industry {
        code: "N77",
        name: Text::new(
            "生态保护和环境治理业",
            "Ecological protection and environmental treatment",
        ),
    },
    Industry {
        code: "N78",
        name: Text::new("公共设施管理业", "Management of public facilities"),
    },
    Industry {
        code: "N79",
        name: Text::new("土地管理业", "Land management"),
    },
    Industry {
        code: "O",
        name: Text::new(
            "居民服务、修理和其他服务业",
            "Resident services, repair and other services",
        ),
    },
    Industry {
        code: "O80",
        name: Text::new("居民服务业", "Resident services"),
    },
    Industry {
        code: "O81",
        name: Text::new(
            "机动车、电子产品和日用产品修理业",
            "Repair of motor vehicles, electronics and household goods",
        ),
    },
    Industry {
        code: "O82",
        name: Text::new("其他服务业", "Other services"),
    },
    Industry {
        code: "P",
        name: Text::new("教育", "Education"),
    },
    Industry {
        code: "P83",
        name: Text::new("教育", "Education"),
    },
    Industry {
        code: "Q",
        name: Text::new("卫生和社会工作", "Health and social work"),
    },
    Industry {
        code: "Q84",
        name: Text::new("卫生", "Health"),
    },
    Industry {
        code: "Q85",
        name: Text::new("社会工作", "Social work"),
    },
    Industry {
        code: "R",
        name: Text::new("文化、体育和娱乐业", "Culture, sports and entertainment"),
    },
    Industry {
        code: "R86",
        name: Text::new("新闻和出版业", "News and publishing"),
    },
    Industry {
        code: "R87",
        name: Text::new(
            "广播、电视、电影和录音制作业",
            "Production of broadcasting, television, films and sound recordings",
        ),
    },
    Industry {
        code: "R88",
        name: Text::new("文化艺术业", "Culture and arts"),
    },
    Industry {
        code: "R89",
        name: Text::new("体育", "Sports"),
    },
    Industry {
        code: "R90",
        name: Text::new("娱乐业", "Entertainment"),
    },
    Industry {
        code: "S",
        name: Text::new(
            "公共管理、社会保障和社会组织",
            "Public administration, social security and social organizations",
        ),
    },
    Industry {
        code: "S91",
        name: Text::new("中国共产党机关", "Organs of the Communist Party of China"),
    },
    Industry {
        code: "S92",
        name: Text::new("国家机构", "State organs"),
    },
    Industry {
        code: "S93",
        name: Text::new(
            "人民政协、民主党派",
            "People's political consultative conference and democratic parties",
        ),
    },
    Industry {
        code: "S94",
        name: Text::new("社会保障", "Social security"),
    },
    Industry {
        code: "S95",
        name: Text::new(
            "群众团体、社会团体和其他成员组织",
            "Mass organizations, social groups and other membership organizations",
        ),
    },
    Industry {
        code: "S96",
        name: Text::new(
            "基层群众自治组织及其他组织",
            "Grass-roots self-governing organizations and other organizations",
        ),
    },
    Industry {
        code: "T",
        name: Text::new("国际组织", "International organizations"),
    },
    Industry {
        code: "T97",
        name: Text::new("国际组织", "International organizations"),
    },
];
