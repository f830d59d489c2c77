namespace Laras.Web.Demonstration.Staff;

/// <summary>The naming traditions that meet in a town of eastern Indonesia, from Aceh to Papua.</summary>
internal static class NameTraditions
{
    private static readonly string[] ButonMen = Names(
        """
        Hasan, Amran, Sardin, Halim, Rusli, Jafar, Mansur, Salim, Idrus, Basir, Arfan, Hamid,
        Sabri, Zainal, Nurdin, Karim, Safar
        """
    );

    private static readonly string[] ButonWomen = Names(
        """
        Nurlia, Hasna, Rosmina, Salma, Asnia, Marlina, Samsia, Ida, Sitti, Jumria, Harlina,
        Wati, Musrifa, Yanti, Darna, Nuriani
        """
    );

    private static readonly string[] BaliMen = Names(
        """
        Suardana, Artawan, Sudana, Wirawan, Suparta, Arnawa, Mahendra, Widiana, Sutama, Yasa,
        Pradnyana, Darma, Adnyana, Sukerta
        """
    );

    private static readonly string[] BaliWomen = Names(
        """
        Sriasih, Widiari, Puspawati, Suartini, Ariani, Parwati, Lestari, Ratnadi, Sukerti,
        Yuliani, Sumerti, Astini, Wahyuni
        """
    );

    public static readonly IReadOnlyList<NameTradition> All =
    [
        // Buton and Muna: the particle tells man from woman and noble from common.
        new(
            20,
            [.. With(["La Ode", "La", "Laode"], ButonMen)],
            [.. With(["Wa Ode", "Wa", "Waode"], ButonWomen)],
            Names(
                """
                Mbolosi, Tando, Kaimuddin, Sabora, Alimuddin, Maidu, Kamaru, Hamsah, Ndoasa, Bolu, Rere,
                Taslim, Matara, Sumaila, Wandi, Balaba
                """
            )
        ),
        new(
            16, // Bugis and Makassar
            Names(
                """
                Andi, Baso, Muhammad Arif, Andi Mappa, Ambo, Syamsul, Andi Rahmat, Hasanuddin,
                Firman, Abdul Rauf, Ansar, Sudirman, Irfan, Andi Akbar, Jamaluddin
                """
            ),
            Names(
                """
                Andi Tenri, Besse, Rosmawati, Andi Nurul, Hasnawati, Indo, Marwah, Lina, St. Aminah,
                Nurhayati, Fatmawati, Hj. Rahma, Sitti Hajar, Mirnawati, Andi Sri
                """
            ),
            Names(
                """
                Tenriajeng, Sompa, Daeng, Masse, Pallawa, Rahim, Syahrir, Tahir, Makkasau,
                Baharuddin, Latif, Salam, Hamzah, Sanusi, Kadir, Mustari, Amir, Palaguna, Yunus
                """
            )
        ),
        new(
            16, // Java
            Names(
                """
                Agus, Bambang, Slamet, Eko, Joko, Dwi, Heru, Teguh, Wahyu, Tri, Yudi, Sigit, Budi,
                Hendro, Arif, Bayu, Galih
                """
            ),
            Names(
                """
                Sri, Endang, Dewi, Wulan, Retno, Tri, Rini, Ningsih, Yuni, Indah, Dyah, Ratna, Puji,
                Siti, Nur, Eka, Tutik
                """
            ),
            Names(
                """
                Santoso, Wibowo, Prasetyo, Handayani, Purnomo, Setiawan, Lestari, Hidayat, Nugroho,
                Rahayu, Susanto, Utami, Widodo, Kurniawan, Saputra, Astuti, Wijayanti
                """
            )
        ),
        new(
            9, // Bali: the order of birth, then the name
            [.. With(["I Wayan", "I Made", "I Nyoman", "I Ketut", "I Gede", "Ida Bagus"], BaliMen)],
            [.. With(["Ni Wayan", "Ni Made", "Ni Nyoman", "Ni Ketut", "Ni Luh", "Ida Ayu"], BaliWomen)],
            []
        ),
        new(
            8, // Papua
            Names(
                """
                Yohanes, Markus, Frans, Yulianus, Obed, Daniel, Elias, Benyamin, Septinus,
                Agustinus, Marthen, Piter
                """
            ),
            Names(
                """
                Yuliana, Marice, Dorce, Agustina, Sarah, Naomi, Orpa, Selfina, Yosina, Maria, Ester,
                Fransina
                """
            ),
            Names(
                """
                Wambrauw, Rumbiak, Wanggai, Mandacan, Kambuaya, Yarangga, Rumaseb, Mambrasar,
                Tabuni, Worabay, Karubaba, Sroyer, Imbiri, Fakdawer
                """
            )
        ),
        new(
            6, // Batak
            Names(
                """
                Parlindungan, Hotman, Jonson, Togar, Binsar, Poltak, Maruli, Saut, Ronald, Sahat
                """
            ),
            Names(
                """
                Rosmaida, Tiurma, Duma, Lamria, Rotua, Hotnida, Elfrida, Marlina, Tiar, Ruth
                """
            ),
            Names(
                """
                Sitorus, Simanjuntak, Nainggolan, Manurung, Panjaitan, Siregar, Sihombing, Hutapea,
                Lubis, Nasution, Harahap, Sinaga
                """
            )
        ),
        new(
            6, // Minangkabau
            Names(
                """
                Zulkifli, Yusrizal, Afrizal, Hendri, Syafril, Irwan, Ronal, Riko, Fadli, Rahmat
                """
            ),
            Names(
                """
                Yulia, Elvi, Gusnimar, Desmawati, Rahmi, Fitri, Yeni, Nelfi, Silvia, Rosda
                """
            ),
            Names(
                """
                Chaniago, Piliang, Tanjung, Koto, Sikumbang, Guci, Jambak, Caniago, Melayu, Pitopang
                """
            )
        ),
        new(
            5, // Minahasa and Sangihe
            Names(
                """
                Jefry, Stenly, Hengky, Denny, Ferdinand, Rommy, Alfrets, Novry
                """
            ),
            Names(
                """
                Meiske, Vonny, Grace, Olvie, Deisy, Stevany, Jeane, Fonny
                """
            ),
            Names(
                """
                Mokoginta, Rumengan, Wowor, Lumentut, Tumbelaka, Sondakh, Pangemanan, Kaligis,
                Mandagi, Walangitan
                """
            )
        ),
        new(
            5, // Maluku
            Names(
                """
                Jacob, Semuel, Yopie, Ronny, Hanafi, Abubakar, Izaac, Melkias
                """
            ),
            Names(
                """
                Debby, Christina, Elsina, Rusmala, Febby, Wa Ima, Yacomina, Ona
                """
            ),
            Names(
                """
                Latuconsina, Pattiasina, Tuasikal, Leatemia, Sahetapy, Lessy, Matulessy, Salampessy,
                Tuhuteru, Wattimena
                """
            )
        ),
        new(
            5, // Sunda
            Names(
                """
                Asep, Dadang, Ujang, Cecep, Deden, Yayan, Iwan, Tatang
                """
            ),
            Names(
                """
                Neneng, Euis, Lilis, Cucu, Imas, Teti, Iis, Ai
                """
            ),
            Names(
                """
                Suryana, Hermawan, Sutisna, Rohayati, Nurjanah, Kusnadi, Mulyani, Sumarna,
                Komalasari, Ridwan
                """
            )
        ),
        new(
            4, // Flores and Timor
            Names(
                """
                Yoseph, Petrus, Antonius, Kornelis, Gregorius, Simon, Fransiskus, Blasius
                """
            ),
            Names(
                """
                Maria, Yovita, Theresia, Kristina, Margaretha, Apolonia, Elisabeth, Bernadeta
                """
            ),
            Names(
                """
                Bria, Nahak, Seran, Tefa, Lelo, Wea, Ngga'a, Djawa, Keraf, Koten, Manek, Bere
                """
            )
        ),
        new(
            3, // Lombok: titles of the nobles
            Names(
                """
                Lalu Ahmad, Lalu Satria, Lalu Muhammad, Lalu Agus, Sahrul, Lalu Rusdi
                """
            ),
            Names(
                """
                Baiq Nurhayati, Baiq Sri, Baiq Laila, Baiq Dewi, Baiq Rohani, Sahnim
                """
            ),
            Names(
                """
                Hadi, Wirame, Suhaimi, Rahman, Hilmi, Mariani, Hidayati, Fauzan
                """
            )
        ),
        new(
            3, // Dayak and Banjar
            Names(
                """
                Yansen, Hendrikus, Rahmadi, Syahrani, Ardiansyah, Lukas
                """
            ),
            Names(
                """
                Noorhayati, Mahrita, Rusmiati, Lusiana, Norliani, Yulita
                """
            ),
            Names(
                """
                Binti, Dehen, Anwari, Rangkap, Sawong, Lambung, Hasbi, Usop, Ngabang, Tarung
                """
            )
        ),
        new(
            3, // Aceh
            Names(
                """
                Teuku Iskandar, Teuku Zulfan, Muhammad Nasir, Mukhlis, Said Mahdi
                """
            ),
            Names(
                """
                Cut Nurlaila, Cut Meutia, Nurul, Safrina, Syarifah Aini
                """
            ),
            Names(
                """
                Ibrahim, Usman, Yusuf, Hanafiah, Daud, Ismail, Rasyid, Azhari
                """
            )
        ),
        new(
            2, // Chinese Indonesian and Hadrami Indonesian
            Names(
                """
                Hendra, Rudy, Kevin, Salim, Umar, Fahmi
                """
            ),
            Names(
                """
                Meilani, Lisa, Yenny, Fathimah, Zahra, Laila
                """
            ),
            Names(
                """
                Gunawan, Tanujaya, Halim, Wijaya, Alatas, Assegaf, Bahasyim, Hartono, Limanto,
                Bafadhal
                """
            )
        ),
    ];

    private static string[] Names(string list) =>
        list.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> With(string[] particles, string[] names) =>
        from particle in particles
        from name in names
        select $"{particle} {name}";
}
