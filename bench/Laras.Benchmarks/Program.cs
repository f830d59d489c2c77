Console.WriteLine("Belum ada ukuran.");
