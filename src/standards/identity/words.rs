//! The words of the identity standards: their titles, the names of industries, and what the register says.

use super::super::{Coverage, Entry};
use super::gb_t_4754::{Industry, IndustryClass};
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

/// GB/T 4754—2017: the classes that borrowers of green and transition loans are in, with words of our own by which people look for them. The names are
/// the standard's, the words in `found_by` and the English are ours. Polysilicon and battery materials are found under 电子专用材料制造; whoever makes
/// them may be entered otherwise in the register, so the code can always be typed.
pub const CLASSES: &[IndustryClass] = &[
    IndustryClass {
        code: "A0119",
        name: Text::new("其他谷物种植", "Other cereals"),
        found_by: Text::new("青稞、藜麦、燕麦", "highland barley, quinoa, oats"),
    },
    IndustryClass {
        code: "A0122",
        name: Text::new("油料种植", "Oil crops"),
        found_by: Text::new("油菜、胡麻", "rapeseed, flax"),
    },
    IndustryClass {
        code: "A0123",
        name: Text::new("薯类种植", "Tubers"),
        found_by: Text::new("马铃薯、土豆", "potatoes"),
    },
    IndustryClass {
        code: "A0141",
        name: Text::new("蔬菜种植", "Vegetables"),
        found_by: Text::new("大棚", "greenhouses"),
    },
    IndustryClass {
        code: "A0142",
        name: Text::new("食用菌种植", "Edible fungi"),
        found_by: Text::new("香菇、羊肚菌", "mushrooms, morels"),
    },
    IndustryClass {
        code: "A0171",
        name: Text::new("中草药种植", "Medicinal herbs"),
        found_by: Text::new(
            "枸杞、黄芪、大黄、当归、藏药材",
            "goji berries, wolfberries, astragalus",
        ),
    },
    IndustryClass {
        code: "A0181",
        name: Text::new("草种植", "Forage grass"),
        found_by: Text::new("牧草、饲草、燕麦草", "fodder"),
    },
    IndustryClass {
        code: "A0212",
        name: Text::new("林木育苗", "Tree nurseries"),
        found_by: Text::new("苗圃、苗木、沙棘", "seedlings, sea buckthorn"),
    },
    IndustryClass {
        code: "A0220",
        name: Text::new("造林和更新", "Afforestation and reforestation"),
        found_by: Text::new("造林、碳汇林、退耕还林", "carbon sink forests"),
    },
    IndustryClass {
        code: "A0311",
        name: Text::new("牛的饲养", "Cattle"),
        found_by: Text::new("养牛、牦牛、奶牛", "yaks, dairy cows"),
    },
    IndustryClass {
        code: "A0313",
        name: Text::new("猪的饲养", "Pigs"),
        found_by: Text::new("养猪、生猪", ""),
    },
    IndustryClass {
        code: "A0314",
        name: Text::new("羊的饲养", "Sheep and goats"),
        found_by: Text::new("养羊、藏羊", ""),
    },
    IndustryClass {
        code: "A0392",
        name: Text::new("蜜蜂饲养", "Beekeeping"),
        found_by: Text::new("养蜂、蜂蜜", "honey"),
    },
    IndustryClass {
        code: "A0412",
        name: Text::new("内陆养殖", "Inland aquaculture"),
        found_by: Text::new("冷水鱼、三文鱼", "cold-water fish"),
    },
    IndustryClass {
        code: "A0514",
        name: Text::new("农产品初加工活动", "Primary processing of farm produce"),
        found_by: Text::new("烘干、冷藏、分拣", "drying, cold storage, sorting"),
    },
    IndustryClass {
        code: "B0610",
        name: Text::new("烟煤和无烟煤开采洗选", "Bituminous coal and anthracite"),
        found_by: Text::new("煤矿、洗煤", "coal mines, washing"),
    },
    IndustryClass {
        code: "B0711",
        name: Text::new("陆地石油开采", "Onshore petroleum"),
        found_by: Text::new("油田、原油", "oil fields"),
    },
    IndustryClass {
        code: "B0721",
        name: Text::new("陆地天然气开采", "Onshore natural gas"),
        found_by: Text::new("气田", ""),
    },
    IndustryClass {
        code: "B0810",
        name: Text::new("铁矿采选", "Iron ore"),
        found_by: Text::new("铁精粉", ""),
    },
    IndustryClass {
        code: "B0911",
        name: Text::new("铜矿采选", "Copper ore"),
        found_by: Text::new("铜精矿", ""),
    },
    IndustryClass {
        code: "B0912",
        name: Text::new("铅锌矿采选", "Lead and zinc ore"),
        found_by: Text::new("铅精矿、锌精矿", ""),
    },
    IndustryClass {
        code: "B0921",
        name: Text::new("金矿采选", "Gold ore"),
        found_by: Text::new("黄金", ""),
    },
    IndustryClass {
        code: "B0939",
        name: Text::new("其他稀有金属矿采选", "Other rare metal ores"),
        found_by: Text::new("锂矿、锂辉石", "lithium ore"),
    },
    IndustryClass {
        code: "B1011",
        name: Text::new("石灰石、石膏开采", "Limestone and gypsum"),
        found_by: Text::new("石灰石矿", ""),
    },
    IndustryClass {
        code: "B1020",
        name: Text::new("化学矿开采", "Chemical ores"),
        found_by: Text::new(
            "钾盐矿、锂矿、盐湖、磷矿、硼矿",
            "potash, lithium, phosphate, boron; salt lakes",
        ),
    },
    IndustryClass {
        code: "B1030",
        name: Text::new("采盐", "Salt"),
        found_by: Text::new("湖盐、盐田", ""),
    },
    IndustryClass {
        code: "B1093",
        name: Text::new("宝石、玉石采选", "Gems and jade"),
        found_by: Text::new("昆仑玉", "Kunlun jade"),
    },
    IndustryClass {
        code: "C1311",
        name: Text::new("稻谷加工", "Rice milling"),
        found_by: Text::new("大米、碾米", "rice"),
    },
    IndustryClass {
        code: "C1312",
        name: Text::new("小麦加工", "Wheat milling"),
        found_by: Text::new("面粉、挂面", "flour"),
    },
    IndustryClass {
        code: "C1314",
        name: Text::new("杂粮加工", "Milling of coarse cereals"),
        found_by: Text::new("青稞米、青稞面、炒面", "highland barley flour"),
    },
    IndustryClass {
        code: "C1329",
        name: Text::new("其他饲料加工", "Other feed"),
        found_by: Text::new("饲料、牧草加工、颗粒料", "fodder pellets"),
    },
    IndustryClass {
        code: "C1331",
        name: Text::new("食用植物油加工", "Edible vegetable oil"),
        found_by: Text::new("菜籽油", ""),
    },
    IndustryClass {
        code: "C1340",
        name: Text::new("制糖业", "Sugar"),
        found_by: Text::new("食糖、甜菜糖", "beet sugar"),
    },
    IndustryClass {
        code: "C1351",
        name: Text::new("牲畜屠宰", "Slaughtering of livestock"),
        found_by: Text::new("牛羊屠宰", ""),
    },
    IndustryClass {
        code: "C1353",
        name: Text::new("肉制品及副产品加工", "Meat products"),
        found_by: Text::new("牛肉干、肉制品", ""),
    },
    IndustryClass {
        code: "C1373",
        name: Text::new("水果和坚果加工", "Processing of fruit and nuts"),
        found_by: Text::new("枸杞干果、果脯、冻干", "dried goji berries, dried fruit"),
    },
    IndustryClass {
        code: "C1441",
        name: Text::new("液体乳制造", "Liquid milk"),
        found_by: Text::new("牛奶、酸奶", ""),
    },
    IndustryClass {
        code: "C1442",
        name: Text::new("乳粉制造", "Milk powder"),
        found_by: Text::new("奶粉、牦牛奶粉", "yak milk powder"),
    },
    IndustryClass {
        code: "C1449",
        name: Text::new("其他乳制品制造", "Other dairy products"),
        found_by: Text::new("酸奶、奶酪、干酪素、曲拉", "cheese, casein"),
    },
    IndustryClass {
        code: "C1492",
        name: Text::new("保健食品制造", "Health food"),
        found_by: Text::new("虫草制品、枸杞制品、功能食品", "goji products"),
    },
    IndustryClass {
        code: "C1512",
        name: Text::new("白酒制造", "Spirits"),
        found_by: Text::new("青稞酒", ""),
    },
    IndustryClass {
        code: "C1513",
        name: Text::new("啤酒制造", "Beer"),
        found_by: Text::new("酿酒、青稞啤酒", "brewing"),
    },
    IndustryClass {
        code: "C1522",
        name: Text::new("瓶（罐）装饮用水制造", "Bottled water"),
        found_by: Text::new("矿泉水", ""),
    },
    IndustryClass {
        code: "C1523",
        name: Text::new("果菜汁及果菜汁饮料制造", "Fruit and vegetable juices"),
        found_by: Text::new(
            "枸杞汁、沙棘汁、枸杞原浆",
            "goji juice, sea buckthorn juice",
        ),
    },
    IndustryClass {
        code: "C1711",
        name: Text::new("棉纺纱加工", "Cotton spinning"),
        found_by: Text::new("纺纱、棉纺", "yarn"),
    },
    IndustryClass {
        code: "C1713",
        name: Text::new("棉印染精加工", "Cotton dyeing and finishing"),
        found_by: Text::new("印染、染整", "printing and dyeing"),
    },
    IndustryClass {
        code: "C1721",
        name: Text::new("毛条和毛纱线加工", "Wool tops and yarn"),
        found_by: Text::new("羊绒、羊毛", ""),
    },
    IndustryClass {
        code: "C1722",
        name: Text::new("毛织造加工", "Woollen fabrics"),
        found_by: Text::new("羊绒、毛纺", ""),
    },
    IndustryClass {
        code: "C1910",
        name: Text::new("皮革鞣制加工", "Tanning of leather"),
        found_by: Text::new("牛羊皮、皮革", "hides"),
    },
    IndustryClass {
        code: "C2221",
        name: Text::new("机制纸及纸板制造", "Paper and paperboard"),
        found_by: Text::new("造纸", ""),
    },
    IndustryClass {
        code: "C2437",
        name: Text::new("地毯、挂毯制造", "Carpets and tapestries"),
        found_by: Text::new("藏毯", ""),
    },
    IndustryClass {
        code: "C2511",
        name: Text::new("原油加工及石油制品制造", "Refined petroleum products"),
        found_by: Text::new("炼油", ""),
    },
    IndustryClass {
        code: "C2521",
        name: Text::new("炼焦", "Coking"),
        found_by: Text::new("焦炭、焦化", "coke"),
    },
    IndustryClass {
        code: "C2522",
        name: Text::new("煤制合成气生产", "Synthesis gas from coal"),
        found_by: Text::new("煤制气", ""),
    },
    IndustryClass {
        code: "C2523",
        name: Text::new("煤制液体燃料生产", "Liquid fuels from coal"),
        found_by: Text::new("煤制油", ""),
    },
    IndustryClass {
        code: "C2611",
        name: Text::new("无机酸制造", "Inorganic acids"),
        found_by: Text::new("硫酸、盐酸", ""),
    },
    IndustryClass {
        code: "C2612",
        name: Text::new("无机碱制造", "Inorganic alkalis"),
        found_by: Text::new("纯碱、烧碱", "soda ash, caustic soda"),
    },
    IndustryClass {
        code: "C2613",
        name: Text::new("无机盐制造", "Inorganic salts"),
        found_by: Text::new(
            "碳酸锂、氯化锂、氢氧化锂、硼砂、芒硝",
            "lithium carbonate, lithium hydroxide, borax",
        ),
    },
    IndustryClass {
        code: "C2614",
        name: Text::new("有机化学原料制造", "Organic chemicals"),
        found_by: Text::new("甲醇、乙烯、醋酸", "methanol, ethylene"),
    },
    IndustryClass {
        code: "C2621",
        name: Text::new("氮肥制造", "Nitrogen fertiliser"),
        found_by: Text::new("化肥、尿素、合成氨", "urea"),
    },
    IndustryClass {
        code: "C2622",
        name: Text::new("磷肥制造", "Phosphate fertiliser"),
        found_by: Text::new("磷酸二铵", ""),
    },
    IndustryClass {
        code: "C2623",
        name: Text::new("钾肥制造", "Potash fertiliser"),
        found_by: Text::new("氯化钾、硫酸钾", "potassium chloride"),
    },
    IndustryClass {
        code: "C2624",
        name: Text::new("复混肥料制造", "Compound fertiliser"),
        found_by: Text::new("复合肥", ""),
    },
    IndustryClass {
        code: "C2631",
        name: Text::new("化学农药制造", "Chemical pesticides"),
        found_by: Text::new("农药", ""),
    },
    IndustryClass {
        code: "C2641",
        name: Text::new("涂料制造", "Paints"),
        found_by: Text::new("油漆", ""),
    },
    IndustryClass {
        code: "C2643",
        name: Text::new("工业颜料制造", "Industrial pigments"),
        found_by: Text::new("钛白粉、氧化铁红", "titanium dioxide"),
    },
    IndustryClass {
        code: "C2651",
        name: Text::new("初级形态塑料及合成树脂制造", "Plastics and resins"),
        found_by: Text::new("聚氯乙烯、PVC、聚乙烯、聚丙烯、树脂", "PVC, polyethylene"),
    },
    IndustryClass {
        code: "C2663",
        name: Text::new("林产化学产品制造", "Forest chemicals"),
        found_by: Text::new("活性炭、松香", "activated carbon"),
    },
    IndustryClass {
        code: "C2710",
        name: Text::new("化学药品原料药制造", "Pharmaceutical ingredients"),
        found_by: Text::new("原料药", ""),
    },
    IndustryClass {
        code: "C2720",
        name: Text::new("化学药品制剂制造", "Pharmaceutical preparations"),
        found_by: Text::new("制药、药品、片剂、注射剂", "medicines"),
    },
    IndustryClass {
        code: "C2730",
        name: Text::new("中药饮片加工", "Prepared herbs"),
        found_by: Text::new("饮片", ""),
    },
    IndustryClass {
        code: "C2740",
        name: Text::new("中成药生产", "Chinese patent medicines"),
        found_by: Text::new("藏药", "Tibetan medicine"),
    },
    IndustryClass {
        code: "C2822",
        name: Text::new("涤纶纤维制造", "Polyester fibre"),
        found_by: Text::new("化纤、涤纶、聚酯", ""),
    },
    IndustryClass {
        code: "C2826",
        name: Text::new("氨纶纤维制造", "Spandex fibre"),
        found_by: Text::new("氨纶", ""),
    },
    IndustryClass {
        code: "C2911",
        name: Text::new("轮胎制造", "Tyres"),
        found_by: Text::new("轮胎", ""),
    },
    IndustryClass {
        code: "C2921",
        name: Text::new("塑料薄膜制造", "Plastic film"),
        found_by: Text::new("地膜", ""),
    },
    IndustryClass {
        code: "C2926",
        name: Text::new("塑料包装箱及容器制造", "Plastic packaging"),
        found_by: Text::new("塑料瓶、包装容器", "bottles, packaging"),
    },
    IndustryClass {
        code: "C2929",
        name: Text::new("塑料零件及其他塑料制品制造", "Plastic parts"),
        found_by: Text::new("注塑、塑料件", "injection moulding"),
    },
    IndustryClass {
        code: "C3011",
        name: Text::new("水泥制造", "Cement"),
        found_by: Text::new("熟料", "clinker"),
    },
    IndustryClass {
        code: "C3012",
        name: Text::new("石灰和石膏制造", "Lime and plaster"),
        found_by: Text::new("生石灰", ""),
    },
    IndustryClass {
        code: "C3021",
        name: Text::new("水泥制品制造", "Cement products"),
        found_by: Text::new("混凝土、商砼、预制构件", "concrete"),
    },
    IndustryClass {
        code: "C3031",
        name: Text::new("粘土砖瓦及建筑砌块制造", "Bricks and blocks"),
        found_by: Text::new("砖厂、砌块", ""),
    },
    IndustryClass {
        code: "C3032",
        name: Text::new("建筑用石加工", "Building stone"),
        found_by: Text::new("石材、大理石、花岗石", "marble, granite"),
    },
    IndustryClass {
        code: "C3034",
        name: Text::new("隔热和隔音材料制造", "Insulation materials"),
        found_by: Text::new("岩棉、保温材料", "rock wool"),
    },
    IndustryClass {
        code: "C3041",
        name: Text::new("平板玻璃制造", "Flat glass"),
        found_by: Text::new("浮法玻璃", ""),
    },
    IndustryClass {
        code: "C3042",
        name: Text::new("特种玻璃制造", "Special glass"),
        found_by: Text::new("光伏玻璃", "solar glass"),
    },
    IndustryClass {
        code: "C3061",
        name: Text::new("玻璃纤维及制品制造", "Glass fibre"),
        found_by: Text::new("玻纤", ""),
    },
    IndustryClass {
        code: "C3071",
        name: Text::new("建筑陶瓷制品制造", "Building ceramics"),
        found_by: Text::new("陶瓷、瓷砖", "tiles"),
    },
    IndustryClass {
        code: "C3089",
        name: Text::new("耐火陶瓷制品及其他耐火材料制造", "Refractories"),
        found_by: Text::new("耐火砖、耐火材料", "fire bricks"),
    },
    IndustryClass {
        code: "C3091",
        name: Text::new("石墨及碳素制品制造", "Graphite and carbon"),
        found_by: Text::new("石墨电极、炭素、负极材料、碳纤维", "electrodes, anodes"),
    },
    IndustryClass {
        code: "C3110",
        name: Text::new("炼铁", "Ironmaking"),
        found_by: Text::new("生铁、高炉", ""),
    },
    IndustryClass {
        code: "C3120",
        name: Text::new("炼钢", "Steelmaking"),
        found_by: Text::new("钢铁、粗钢、电炉钢", ""),
    },
    IndustryClass {
        code: "C3130",
        name: Text::new("钢压延加工", "Rolled steel"),
        found_by: Text::new("钢材、轧钢、不锈钢", ""),
    },
    IndustryClass {
        code: "C3140",
        name: Text::new("铁合金冶炼", "Ferroalloys"),
        found_by: Text::new(
            "铁合金、硅铁、锰铁、铬铁、硅锰",
            "ferrosilicon, ferromanganese",
        ),
    },
    IndustryClass {
        code: "C3211",
        name: Text::new("铜冶炼", "Copper smelting"),
        found_by: Text::new("电解铜", ""),
    },
    IndustryClass {
        code: "C3212",
        name: Text::new("铅锌冶炼", "Lead and zinc smelting"),
        found_by: Text::new("电解锌、粗铅", ""),
    },
    IndustryClass {
        code: "C3213",
        name: Text::new("镍钴冶炼", "Nickel and cobalt smelting"),
        found_by: Text::new("镍、钴", ""),
    },
    IndustryClass {
        code: "C3216",
        name: Text::new("铝冶炼", "Aluminium smelting"),
        found_by: Text::new("电解铝、氧化铝", "electrolytic aluminium, alumina"),
    },
    IndustryClass {
        code: "C3217",
        name: Text::new("镁冶炼", "Magnesium smelting"),
        found_by: Text::new("金属镁、盐湖镁", ""),
    },
    IndustryClass {
        code: "C3218",
        name: Text::new("硅冶炼", "Silicon smelting"),
        found_by: Text::new("工业硅、金属硅", "industrial silicon"),
    },
    IndustryClass {
        code: "C3219",
        name: Text::new("其他常用有色金属冶炼", "Other common non-ferrous metals"),
        found_by: Text::new("海绵钛", "titanium sponge"),
    },
    IndustryClass {
        code: "C3221",
        name: Text::new("金冶炼", "Gold smelting"),
        found_by: Text::new("黄金", ""),
    },
    IndustryClass {
        code: "C3232",
        name: Text::new("稀土金属冶炼", "Rare-earth metals"),
        found_by: Text::new("稀土", ""),
    },
    IndustryClass {
        code: "C3240",
        name: Text::new("有色金属合金制造", "Non-ferrous alloys"),
        found_by: Text::new("铝合金、镁合金", ""),
    },
    IndustryClass {
        code: "C3251",
        name: Text::new("铜压延加工", "Rolled copper"),
        found_by: Text::new("铜加工、铜箔、铜杆", "foil"),
    },
    IndustryClass {
        code: "C3252",
        name: Text::new("铝压延加工", "Rolled aluminium"),
        found_by: Text::new("铝加工、铝材、铝型材、铝箔、铝板带", "profiles, foil"),
    },
    IndustryClass {
        code: "C3311",
        name: Text::new("金属结构制造", "Metal structures"),
        found_by: Text::new("钢结构、塔筒", "towers"),
    },
    IndustryClass {
        code: "C3331",
        name: Text::new("集装箱制造", "Containers"),
        found_by: Text::new("货运集装箱", ""),
    },
    IndustryClass {
        code: "C3332",
        name: Text::new("金属压力容器制造", "Pressure vessels"),
        found_by: Text::new("压力容器、储罐", "tanks"),
    },
    IndustryClass {
        code: "C3360",
        name: Text::new(
            "金属表面处理及热处理加工",
            "Surface treatment and heat treatment of metals",
        ),
        found_by: Text::new("电镀、热处理、喷涂、阳极氧化", "electroplating"),
    },
    IndustryClass {
        code: "C3391",
        name: Text::new("黑色金属铸造", "Iron and steel castings"),
        found_by: Text::new("铸造、铸件、铸铁、铸钢", "foundries, castings"),
    },
    IndustryClass {
        code: "C3392",
        name: Text::new("有色金属铸造", "Non-ferrous castings"),
        found_by: Text::new("铸造、压铸、铸铝、铸铜", "foundries, die casting"),
    },
    IndustryClass {
        code: "C3393",
        name: Text::new("锻件及粉末冶金制品制造", "Forgings and powder metallurgy"),
        found_by: Text::new("锻造、锻件", "forging"),
    },
    IndustryClass {
        code: "C3411",
        name: Text::new("锅炉及辅助设备制造", "Boilers"),
        found_by: Text::new("锅炉、余热锅炉", ""),
    },
    IndustryClass {
        code: "C3415",
        name: Text::new("风能原动设备制造", "Wind turbines"),
        found_by: Text::new("风机、风电机组、叶片", ""),
    },
    IndustryClass {
        code: "C3421",
        name: Text::new("金属切削机床制造", "Metal-cutting machine tools"),
        found_by: Text::new("机床、数控车床", "lathes"),
    },
    IndustryClass {
        code: "C3441",
        name: Text::new("泵及真空设备制造", "Pumps and vacuum equipment"),
        found_by: Text::new("水泵、真空泵", ""),
    },
    IndustryClass {
        code: "C3443",
        name: Text::new("阀门和旋塞制造", "Valves"),
        found_by: Text::new("阀门", ""),
    },
    IndustryClass {
        code: "C3451",
        name: Text::new("滚动轴承制造", "Rolling bearings"),
        found_by: Text::new("轴承", ""),
    },
    IndustryClass {
        code: "C3453",
        name: Text::new("齿轮及齿轮减、变速箱制造", "Gears and gearboxes"),
        found_by: Text::new("齿轮、减速机", ""),
    },
    IndustryClass {
        code: "C3482",
        name: Text::new("紧固件制造", "Fasteners"),
        found_by: Text::new("螺丝、螺栓、五金", "screws, bolts"),
    },
    IndustryClass {
        code: "C3484",
        name: Text::new("机械零部件加工", "Machine parts"),
        found_by: Text::new("机加工、零部件", "machining"),
    },
    IndustryClass {
        code: "C3525",
        name: Text::new("模具制造", "Moulds and dies"),
        found_by: Text::new("模具、冲压模", ""),
    },
    IndustryClass {
        code: "C3591",
        name: Text::new("环境保护专用设备制造", "Environmental equipment"),
        found_by: Text::new("环保设备", ""),
    },
    IndustryClass {
        code: "C3612",
        name: Text::new("新能源车整车制造", "New-energy vehicles"),
        found_by: Text::new("电动汽车", ""),
    },
    IndustryClass {
        code: "C3670",
        name: Text::new("汽车零部件及配件制造", "Vehicle parts"),
        found_by: Text::new("汽车配件", ""),
    },
    IndustryClass {
        code: "C3751",
        name: Text::new("摩托车整车制造", "Motorcycles"),
        found_by: Text::new("摩托车", ""),
    },
    IndustryClass {
        code: "C3761",
        name: Text::new("自行车制造", "Bicycles"),
        found_by: Text::new("自行车", ""),
    },
    IndustryClass {
        code: "C3811",
        name: Text::new("发电机及发电机组制造", "Generators"),
        found_by: Text::new("发电机", ""),
    },
    IndustryClass {
        code: "C3821",
        name: Text::new("变压器、整流器和电感器制造", "Transformers"),
        found_by: Text::new("变压器", ""),
    },
    IndustryClass {
        code: "C3823",
        name: Text::new("配电开关控制设备制造", "Switchgear"),
        found_by: Text::new("配电柜", ""),
    },
    IndustryClass {
        code: "C3825",
        name: Text::new("光伏设备及元器件制造", "Photovoltaic equipment"),
        found_by: Text::new("光伏组件、电池片、太阳能电池、逆变器", "modules, cells"),
    },
    IndustryClass {
        code: "C3831",
        name: Text::new("电线、电缆制造", "Wires and cables"),
        found_by: Text::new("电缆", ""),
    },
    IndustryClass {
        code: "C3841",
        name: Text::new("锂离子电池制造", "Lithium-ion batteries"),
        found_by: Text::new("锂电池、动力电池、储能电池", ""),
    },
    IndustryClass {
        code: "C3852",
        name: Text::new("家用空气调节器制造", "Air conditioners"),
        found_by: Text::new("空调、家电", "household appliances"),
    },
    IndustryClass {
        code: "C3972",
        name: Text::new("半导体分立器件制造", "Discrete semiconductors"),
        found_by: Text::new("半导体、二极管", "diodes"),
    },
    IndustryClass {
        code: "C3973",
        name: Text::new("集成电路制造", "Integrated circuits"),
        found_by: Text::new("芯片", ""),
    },
    IndustryClass {
        code: "C3982",
        name: Text::new("电子电路制造", "Electronic circuits"),
        found_by: Text::new("印刷电路板、PCB、线路板", "printed circuit boards"),
    },
    IndustryClass {
        code: "C3985",
        name: Text::new("电子专用材料制造", "Electronic materials"),
        found_by: Text::new(
            "多晶硅、单晶硅、硅片、电池材料、正极材料",
            "polysilicon, wafers, battery materials",
        ),
    },
    IndustryClass {
        code: "C4210",
        name: Text::new("金属废料和碎屑加工处理", "Metal scrap"),
        found_by: Text::new("再生资源、废钢、再生铝、再生铅", ""),
    },
    IndustryClass {
        code: "C4220",
        name: Text::new("非金属废料和碎屑加工处理", "Non-metal scrap"),
        found_by: Text::new("废塑料、废旧电池回收", ""),
    },
    IndustryClass {
        code: "D4411",
        name: Text::new("火力发电", "Thermal power"),
        found_by: Text::new("煤电、火电", ""),
    },
    IndustryClass {
        code: "D4412",
        name: Text::new("热电联产", "Combined heat and power"),
        found_by: Text::new("热电厂", ""),
    },
    IndustryClass {
        code: "D4413",
        name: Text::new("水力发电", "Hydropower"),
        found_by: Text::new("水电、抽水蓄能", ""),
    },
    IndustryClass {
        code: "D4414",
        name: Text::new("核力发电", "Nuclear power"),
        found_by: Text::new("核电", ""),
    },
    IndustryClass {
        code: "D4415",
        name: Text::new("风力发电", "Wind power"),
        found_by: Text::new("风电", ""),
    },
    IndustryClass {
        code: "D4416",
        name: Text::new("太阳能发电", "Solar power"),
        found_by: Text::new("光伏、光热、光伏电站", "photovoltaic, solar thermal"),
    },
    IndustryClass {
        code: "D4417",
        name: Text::new("生物质能发电", "Power from biomass"),
        found_by: Text::new("垃圾发电、秸秆发电", "waste, straw"),
    },
    IndustryClass {
        code: "D4419",
        name: Text::new("其他电力生产", "Other power generation"),
        found_by: Text::new("余热发电、地热发电", "waste heat, geothermal"),
    },
    IndustryClass {
        code: "D4420",
        name: Text::new("电力供应", "Power supply"),
        found_by: Text::new("电网、售电、充电", "grid"),
    },
    IndustryClass {
        code: "D4430",
        name: Text::new("热力生产和供应", "Heat"),
        found_by: Text::new("供热、供暖", ""),
    },
    IndustryClass {
        code: "D4511",
        name: Text::new("天然气生产和供应业", "Natural gas supply"),
        found_by: Text::new("燃气", ""),
    },
    IndustryClass {
        code: "D4520",
        name: Text::new("生物质燃气生产和供应业", "Biogas"),
        found_by: Text::new("沼气、生物天然气", ""),
    },
    IndustryClass {
        code: "D4610",
        name: Text::new("自来水生产和供应", "Tap water"),
        found_by: Text::new("自来水厂", ""),
    },
    IndustryClass {
        code: "D4620",
        name: Text::new("污水处理及其再生利用", "Sewage treatment and reuse"),
        found_by: Text::new("污水处理厂、中水", ""),
    },
    IndustryClass {
        code: "E4710",
        name: Text::new("住宅房屋建筑", "Residential building"),
        found_by: Text::new("住宅、房建", ""),
    },
    IndustryClass {
        code: "E4813",
        name: Text::new("市政道路工程建筑", "Municipal roads"),
        found_by: Text::new("市政", ""),
    },
    IndustryClass {
        code: "E4874",
        name: Text::new("风能发电工程施工", "Construction of wind farms"),
        found_by: Text::new("风电施工", ""),
    },
    IndustryClass {
        code: "E4875",
        name: Text::new("太阳能发电工程施工", "Construction of solar farms"),
        found_by: Text::new("光伏施工", ""),
    },
    IndustryClass {
        code: "F5191",
        name: Text::new("再生物资回收与批发", "Recovered materials"),
        found_by: Text::new("废品回收、再生资源", "recycling"),
    },
    IndustryClass {
        code: "F5212",
        name: Text::new("超级市场零售", "Supermarkets"),
        found_by: Text::new("超市", ""),
    },
    IndustryClass {
        code: "G5411",
        name: Text::new("公共电汽车客运", "Buses"),
        found_by: Text::new("公交", ""),
    },
    IndustryClass {
        code: "G5412",
        name: Text::new("城市轨道交通", "Urban rail"),
        found_by: Text::new("地铁", ""),
    },
    IndustryClass {
        code: "G5413",
        name: Text::new("出租车客运", "Taxis"),
        found_by: Text::new("出租车", ""),
    },
    IndustryClass {
        code: "G5431",
        name: Text::new("普通货物道路运输", "Road freight"),
        found_by: Text::new("货运、物流", ""),
    },
    IndustryClass {
        code: "G5443",
        name: Text::new("公路管理与养护", "Road maintenance"),
        found_by: Text::new("公路、高速公路", "highways"),
    },
    IndustryClass {
        code: "G5532",
        name: Text::new("货运港口", "Cargo ports"),
        found_by: Text::new("港口、码头", "harbours"),
    },
    IndustryClass {
        code: "G6020",
        name: Text::new("快递服务", "Express delivery"),
        found_by: Text::new("快递", ""),
    },
    IndustryClass {
        code: "H6110",
        name: Text::new("旅游饭店", "Hotels"),
        found_by: Text::new("酒店、宾馆", ""),
    },
    IndustryClass {
        code: "H6130",
        name: Text::new("民宿服务", "Homestays"),
        found_by: Text::new("民宿、牧家乐", "guest houses"),
    },
    IndustryClass {
        code: "I6450",
        name: Text::new("互联网数据服务", "Internet data services"),
        found_by: Text::new("大数据", ""),
    },
    IndustryClass {
        code: "I6550",
        name: Text::new("信息处理和存储支持服务", "Data processing and storage"),
        found_by: Text::new("数据中心、算力", "data centres"),
    },
    IndustryClass {
        code: "K7010",
        name: Text::new("房地产开发经营", "Real estate development"),
        found_by: Text::new("房地产", ""),
    },
    IndustryClass {
        code: "K7020",
        name: Text::new("物业管理", "Property management"),
        found_by: Text::new("物业", ""),
    },
    IndustryClass {
        code: "M7514",
        name: Text::new("节能技术推广服务", "Energy-saving services"),
        found_by: Text::new("合同能源管理、节能服务", "ESCO"),
    },
    IndustryClass {
        code: "M7515",
        name: Text::new("新能源技术推广服务", "New-energy services"),
        found_by: Text::new("新能源服务", ""),
    },
    IndustryClass {
        code: "N7711",
        name: Text::new("自然生态系统保护管理", "Protection of natural ecosystems"),
        found_by: Text::new(
            "国家公园、自然保护区、湿地",
            "national parks, nature reserves, wetlands",
        ),
    },
    IndustryClass {
        code: "N7721",
        name: Text::new("水污染治理", "Water pollution control"),
        found_by: Text::new("水治理", ""),
    },
    IndustryClass {
        code: "N7722",
        name: Text::new("大气污染治理", "Air pollution control"),
        found_by: Text::new("脱硫、脱硝", ""),
    },
    IndustryClass {
        code: "N7723",
        name: Text::new("固体废物治理", "Solid waste"),
        found_by: Text::new("固废、垃圾填埋", ""),
    },
    IndustryClass {
        code: "N7724",
        name: Text::new("危险废物治理", "Hazardous waste"),
        found_by: Text::new("危废", ""),
    },
    IndustryClass {
        code: "N7820",
        name: Text::new("环境卫生管理", "Sanitation"),
        found_by: Text::new("垃圾清运、环卫", ""),
    },
    IndustryClass {
        code: "N7861",
        name: Text::new("名胜风景区管理", "Scenic areas"),
        found_by: Text::new("景区、青海湖、茶卡盐湖", "scenic spots"),
    },
    IndustryClass {
        code: "Q8411",
        name: Text::new("综合医院", "General hospitals"),
        found_by: Text::new("医院", ""),
    },
];
